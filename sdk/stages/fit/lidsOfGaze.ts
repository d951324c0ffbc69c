import type { Gaze } from "./fitGaze";

/** Turn of the eye at which its eyeLook shape is at weight 1, radians: 30 degrees. */
const FULL_TURN = Math.PI / 6;

/** Weights of the eyeLook expressions, which move the lids with the eyes, by expression name. */
export function lidsOfGaze(gaze: Gaze): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const clamp = (turn: number): number => Math.min(1, Math.max(0, turn / FULL_TURN));
  for (const [side, [yaw, pitch], out] of [
    ["Left", gaze.left, 1],
    ["Right", gaze.right, -1],
  ] as const) {
    weights.set(`eyeLookOut${side}`, clamp(out * yaw));
    weights.set(`eyeLookIn${side}`, clamp(-out * yaw));
    weights.set(`eyeLookUp${side}`, clamp(pitch));
    weights.set(`eyeLookDown${side}`, clamp(-pitch));
  }
  return weights;
}
