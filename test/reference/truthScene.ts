/** Names of what the path tracer draws and the bench compares; `TRUTH_LIGHTS[CHOSEN.lights[0]]` and so on. */
export type TruthHead = keyof typeof TRUTH_HEADS;
export type TruthView = keyof typeof TRUTH_VIEWS;
export type TruthLight = keyof typeof TRUTH_LIGHTS;
export type TruthTone = keyof typeof TRUTH_TONES;

/** Two people: seeds of their identity weights (truthIdentity). */
export const TRUTH_HEADS = { first: 11, second: 53 } as const;

/** Pixels of the pictures; distance of the eye (m); half the picture's side (m) about what is looked at; turn to the person's left. */
export const TRUTH_VIEWS = {
  face: { size: 96, distance: 0.8, half: 0.125, degrees: 0, at: "face" },
  ear: { size: 64, distance: 0.8, half: 0.042, degrees: 60, at: "leftEar" },
} as const;

/** Where each light comes from, head frame. */
export const TRUTH_LIGHTS = {
  side: [1, 0.1, 0.1],
  top: [0.1, 1, 0.35],
  back: [0.25, 0.2, -1],
  front: [-0.1, 0.1, 1],
  threeQuarter: [0.6, 0.55, 0.65],
  rim: [0.55, 0.6, -0.75],
  kicker: [0.8, -0.15, -0.55],
  below: [0.25, -0.7, 0.65],
} as const;

/** Volume of melanin in the epidermis (layeredSphere.c): albedo about (.57, .33, .19), (.43, .22, .10) and (.21, .09, .03). */
export const TRUTH_TONES = { light: 0.01, medium: 0.04, dark: 0.12 } as const;

/**
 * Parameters were chosen on this head under these lights; the other head under the other lights is held out, and was drawn when
 * they were final.
 */
export const CHOSEN: { readonly head: TruthHead; readonly lights: readonly TruthLight[] } = {
  head: "first",
  lights: ["side", "top", "back", "kicker"],
};

/** Regions of the head model that the pictures carry, and what is no skin to judge. */
export const TRUTH_REGIONS = ["face", "nose", "ears", "left out"] as const;
export const LEFT_OUT = ["innerMouth", "lids", "nostrils"] as const;

/** Gloss of the whole skin. */
export const TRUTH_GLOSS = { specular: 0.35, roughness: 0.5 } as const;

export const namesOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[];
