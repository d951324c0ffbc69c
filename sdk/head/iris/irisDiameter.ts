import type { IrisFrame } from "./IrisFrame";

/** Diameter of an iris in the photo, px: of the circle that is as large as its ellipse. */
export function irisDiameter({ ax, ay, bx, by }: IrisFrame): number {
  return 2 * Math.sqrt(Math.abs(ax * by - ay * bx));
}
