/**
 * The 15 visemes of Oculus (OVR) lip sync as weights of ARKit shapes, each the articulation at its fullest:
 * what jaw, lips and tongue do for the sound, both sides alike. Only `tongueOut` moves the tongue against the jaw.
 * Ours by phonetics, tried on rendered heads: the jaw falls in the order aa > E > I > SS > PP and O > U, as in a vowel
 * chart; apertures of the lips are those of clear speech (aa 20 mm, E 10, PP none).
 */
export const VISEME_SHAPES = {
  /** Silence: lips lie on each other, without the slit that the neutral face may have. */
  viseme_sil: { ...both("mouthPress", 0.12), mouthClose: 0.01 },
  /** p, b, m: lips pressed together. */
  viseme_PP: { ...both("mouthPress", 0.55), mouthRollLower: 0.22, mouthRollUpper: 0.2, mouthPucker: 0.08 },
  /** f, v: the lower lip rises inwards to the edge of the upper teeth. */
  viseme_FF: { jawOpen: 0.03, mouthRollLower: 0.4, mouthShrugLower: 0.2, ...both("mouthUpperUp", 0.4) },
  /** th: the tongue's tip between the teeth. */
  viseme_TH: { tongueOut: 0.65, ...both("mouthUpperUp", 0.1) },
  /** t, d: the tip at the gum behind the upper teeth. */
  viseme_DD: { jawOpen: 0.07, tongueOut: 0.16, ...both("mouthUpperUp", 0.1), ...both("mouthLowerDown", 0.15) },
  /** k, g: the back of the tongue; lips and jaw loosely open. */
  viseme_kk: { jawOpen: 0.22, ...both("mouthLowerDown", 0.1), ...both("mouthStretch", 0.25) },
  /** ch, j, sh: teeth nearly shut, lips forward as a funnel. */
  viseme_CH: { jawOpen: 0.02, mouthFunnel: 0.4, mouthPucker: 0.3 },
  /** s, z: teeth shut, lips drawn apart and to the sides. */
  viseme_SS: {
    jawOpen: 0.04,
    ...both("mouthSmile", 0.2),
    ...both("mouthStretch", 0.3),
    ...both("mouthUpperUp", 0.18),
    ...both("mouthLowerDown", 0.3),
  },
  /** n, l: as t, more relaxed. */
  viseme_nn: { jawOpen: 0.06, tongueOut: 0.1, ...both("mouthLowerDown", 0.12), ...both("mouthSmile", 0.08) },
  /** r: lips a little rounded over a small opening. */
  viseme_RR: { jawOpen: 0.09, mouthPucker: 0.4, mouthFunnel: 0.15 },
  /** a as in father: the jaw far down. */
  viseme_aa: { jawOpen: 0.55, ...both("mouthLowerDown", 0.15), ...both("mouthUpperUp", 0.1) },
  /** e as in bed: half open, corners apart. */
  viseme_E: {
    jawOpen: 0.28,
    ...both("mouthStretch", 0.3),
    ...both("mouthSmile", 0.15),
    ...both("mouthLowerDown", 0.15),
  },
  /** i as in see: nearly shut, spread. */
  viseme_I: { jawOpen: 0.14, ...both("mouthSmile", 0.35), ...both("mouthStretch", 0.2), ...both("mouthUpperUp", 0.1) },
  /** o as in go: half open, round. */
  viseme_O: { jawOpen: 0.26, mouthFunnel: 0.35, mouthPucker: 0.5 },
  /** u as in you: a small round opening, lips far forward. */
  viseme_U: { jawOpen: 0.07, mouthPucker: 0.85, mouthFunnel: 0.15 },
} as const satisfies Readonly<Record<`viseme_${string}`, Readonly<Record<string, number>>>>;

/** One of the 15 visemes of OVR LipSync. */
export type VisemeName = keyof typeof VISEME_SHAPES;

/** The same weight left and right. */
function both<S extends string>(shape: S, weight: number): Record<`${S}Left` | `${S}Right`, number> {
  return { [`${shape}Left`]: weight, [`${shape}Right`]: weight } as Record<`${S}Left` | `${S}Right`, number>;
}
