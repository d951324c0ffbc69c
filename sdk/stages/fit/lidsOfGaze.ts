import type { Gaze } from "./fitGaze";

const DEGREE = Math.PI / 180;
/** Turn of the eye at which its eyeLook shape is at weight 1, radians: where the lids of the head model sit right. The plugin turns eyes by the same angles. */
const FULL_TURN = { side: 34 * DEGREE, up: 25 * DEGREE, down: 30 * DEGREE } as const;

/** Weights of the eyeLook expressions, which move the lids with the eyes, by expression name. */
export function lidsOfGaze(gaze: Gaze): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const clamp = (share: number): number => Math.min(1, Math.max(0, share));
  for (const [side, [yaw, pitch], out] of [
    ["Left", gaze.left, 1],
    ["Right", gaze.right, -1],
  ] as const) {
    weights.set(`eyeLookOut${side}`, clamp((out * yaw) / FULL_TURN.side));
    weights.set(`eyeLookIn${side}`, clamp((-out * yaw) / FULL_TURN.side));
    weights.set(`eyeLookUp${side}`, clamp(pitch / FULL_TURN.up));
    weights.set(`eyeLookDown${side}`, clamp(-pitch / FULL_TURN.down));
  }
  return weights;
}
