import type { Gaze } from "./gazeTowards";

const DEGREE = Math.PI / 180;
/** Turn at weight 1, radians: as far as the lids of the eyeLook shapes follow, seen on the head model; eyes turn further. */
export const EYE_LOOK_ANGLE = { side: 34 * DEGREE, up: 25 * DEGREE, down: 30 * DEGREE } as const;

/** The ways of an eye's eyeLook shapes, in the order of their weights in this folder. */
export const EYE_LOOK_WAYS = ["In", "Out", "Up", "Down"] as const;

/**
 * The turn of one eye that its eyeLook weights mean.
 * @param looks weights in, out, up, down
 * @param gaze is written
 */
export function gazeOfBlendshapes(looks: ArrayLike<number>, side: "left" | "right", gaze: Gaze = [0, 0]): Gaze {
  // Out is away from the nose: to the person's left for the left eye.
  const out = (looks[1] - looks[0]) * EYE_LOOK_ANGLE.side;
  gaze[0] = side === "left" ? out : -out;
  gaze[1] = looks[2] * EYE_LOOK_ANGLE.up - looks[3] * EYE_LOOK_ANGLE.down;
  return gaze;
}
