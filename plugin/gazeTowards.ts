/** Yaw (positive to the person's left) and pitch (positive up), radians. */
export type Gaze = [yaw: number, pitch: number];

const DEGREE = Math.PI / 180;
/** How far human eyes turn, radians: Lee et al., Eye 33 (2019): 45 sideways, 28 up, 47 down. */
export const GAZE_LIMIT = { side: 45 * DEGREE, up: 28 * DEGREE, down: 47 * DEGREE } as const;

/**
 * The turn of an eye that looks at a point, held within what an eye can do.
 * @param x to the person's left, relative to the eye's centre, any unit
 * @param y up
 * @param z forward
 * @param gaze is written
 */
export function gazeTowards(x: number, y: number, z: number, gaze: Gaze = [0, 0]): Gaze {
  const yaw = Math.atan2(x, z);
  const pitch = Math.atan2(y, Math.hypot(x, z));
  const { side, up, down } = GAZE_LIMIT;
  gaze[0] = Math.min(side, Math.max(-side, yaw));
  gaze[1] = Math.min(up, Math.max(-down, pitch));
  return gaze;
}
