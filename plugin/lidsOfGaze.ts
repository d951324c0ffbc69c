import { EYE_LOOK_ANGLE } from "./gazeOfBlendshapes";
import type { Gaze } from "./gazeTowards";

/**
 * How the lids follow an eye: the eyeLook weights of a turn, at most 1, the inverse of gazeOfBlendshapes. The upper lid goes
 * down with the eye, else the white would show above the iris.
 * @param looks is written: weights in, out, up, down
 */
export function lidsOfGaze(gaze: Readonly<Gaze>, side: "left" | "right", looks: Float64Array): Float64Array {
  // By index: taking an array apart by a pattern makes an iterator in every frame.
  const yaw = gaze[0];
  const pitch = gaze[1];
  const out = (side === "left" ? yaw : -yaw) / EYE_LOOK_ANGLE.side;
  looks[0] = Math.min(1, Math.max(0, -out));
  looks[1] = Math.min(1, Math.max(0, out));
  looks[2] = Math.min(1, Math.max(0, pitch / EYE_LOOK_ANGLE.up));
  looks[3] = Math.min(1, Math.max(0, -pitch / EYE_LOOK_ANGLE.down));
  return looks;
}
