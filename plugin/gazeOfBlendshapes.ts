import type { ArkitName } from "./arkitNames";
import type { Gaze } from "./gazeTowards";

const DEGREE = Math.PI / 180;
/** Turn at weight 1, radians: as far as the lids of the eyeLook shapes follow, seen on the head model; eyes turn further. */
export const EYE_LOOK_ANGLE = { side: 34 * DEGREE, up: 25 * DEGREE, down: 30 * DEGREE } as const;

/** The turn of one eye that its eyeLook weights mean. */
export function gazeOfBlendshapes(weights: Partial<Record<ArkitName, number>>, side: "left" | "right"): Gaze {
  const end = side === "left" ? "Left" : "Right";
  const weight = (way: "In" | "Out" | "Up" | "Down") => weights[`eyeLook${way}${end}`] ?? 0;
  // Out is away from the nose: to the person's left for the left eye.
  const out = (weight("Out") - weight("In")) * EYE_LOOK_ANGLE.side;
  return [side === "left" ? out : -out, weight("Up") * EYE_LOOK_ANGLE.up - weight("Down") * EYE_LOOK_ANGLE.down];
}
