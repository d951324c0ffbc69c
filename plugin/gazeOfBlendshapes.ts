import type { ArkitName } from "./arkitNames";
import { GAZE_LIMIT, type Gaze } from "./gazeTowards";

/** The turn of one eye that its eyeLook weights mean; weight 1 is as far as the eye turns. */
export function gazeOfBlendshapes(weights: Partial<Record<ArkitName, number>>, side: "left" | "right"): Gaze {
  const end = side === "left" ? "Left" : "Right";
  const weight = (way: "In" | "Out" | "Up" | "Down") => weights[`eyeLook${way}${end}`] ?? 0;
  // Out is away from the nose: to the person's left for the left eye.
  const out = (weight("Out") - weight("In")) * GAZE_LIMIT.side;
  return [side === "left" ? out : -out, weight("Up") * GAZE_LIMIT.up - weight("Down") * GAZE_LIMIT.down];
}
