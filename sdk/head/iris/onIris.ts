import type { IrisFrame } from "./IrisFrame";

/** The place of a photo px on an iris: a to the person's left and b up, in iris radii from its middle. */
export function onIris({ x, y, ax, ay, bx, by }: IrisFrame, px: number, py: number): [a: number, b: number] {
  const area = ax * by - ay * bx;
  const [dx, dy] = [px - x, py - y];
  return [(dx * by - dy * bx) / area, (dy * ax - dx * ay) / area];
}
