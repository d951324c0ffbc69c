import type { EyeballData } from "../types";

type Point = readonly [number, number, number];

/** Where neck and head turn, head frame, metres. */
export interface HeadJoints {
  /** Between the last vertebra of the neck and the first of the chest: Mixamo's `Neck`. */
  readonly neck: Point;
  /** Between skull and neck, a little below and behind the ears' openings: Mixamo's `Head`. */
  readonly head: Point;
}

/** On the mean head, by its ears (y -0.014, z -0.08) and the sections of its neck (y -0.14: z -0.15 to -0.027). */
const MEAN_NECK: Point = [0, -0.15, -0.115];
const MEAN_HEAD: Point = [0, -0.035, -0.085];
/** Metres between the mean head's eyes. */
const MEAN_EYES = 0.062;

/** The joints of a person: the mean head's, as large as the eyes are apart and midway between them. */
export function headJoints([left, right]: readonly [
  Pick<EyeballData, "centre">,
  Pick<EyeballData, "centre">,
]): HeadJoints {
  const apart = Math.hypot(...left.centre.map((value, c) => value - right.centre[c]));
  const place = (mean: Point): Point => {
    const at = (c: number) => (left.centre[c] + right.centre[c]) / 2 + (mean[c] * apart) / MEAN_EYES;
    return [at(0), at(1), at(2)];
  };
  return { neck: place(MEAN_NECK), head: place(MEAN_HEAD) };
}
