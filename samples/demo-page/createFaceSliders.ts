import type { Blendshapes, SceneAvatar } from "mosar/babylon";

/** What each slider means at its end; several add up. */
const FACES: Record<string, (avatar: SceneAvatar) => Blendshapes> = {
  "As in the photo": (avatar) => avatar.photoExpression,
  "Jaw open": () => ({ jawOpen: 1 }),
  Smile: () => ({ mouthSmileLeft: 1, mouthSmileRight: 1 }),
  Pucker: () => ({ mouthPucker: 1 }),
  Blink: () => ({ eyeBlinkLeft: 1, eyeBlinkRight: 1 }),
  "Brows up": () => ({ browInnerUp: 1, browOuterUpLeft: 1, browOuterUpRight: 1 }),
  "Look left": () => ({ eyeLookOutLeft: 1, eyeLookInRight: 1 }),
};

/**
 * A slider for each face.
 * @returns moves an avatar's face as the sliders are set
 */
export function createFaceSliders(into: HTMLElement): (avatar: SceneAvatar) => void {
  const sliders = Object.keys(FACES).map((label) => {
    const slider = Object.assign(document.createElement("input"), { type: "range", min: "0", max: "1", step: "0.01" });
    slider.value = "0";
    const row = document.createElement("label");
    row.append(label, slider);
    into.append(row);
    return [label, slider] as const;
  });
  return (avatar) => {
    const weights: Record<string, number> = {};
    for (const [label, slider] of sliders) {
      for (const [name, weight] of Object.entries(FACES[label](avatar))) {
        weights[name] = (weights[name] ?? 0) + weight * slider.valueAsNumber;
      }
    }
    avatar.setBlendshapes(weights);
  };
}
