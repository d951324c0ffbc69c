import type { HeadFit } from "../../types";
import type { HairPicture } from "./HairPicture";
import { pixelAt } from "./pixelAt";

/** The cell of the grid where a point of the head frame projects; undefined beside the grid. */
export function cellAt(
  { left, top, step, width, height }: Pick<HairPicture, "left" | "top" | "step" | "width" | "height">,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
  x: number,
  y: number,
  z: number,
): number | undefined {
  const [px, py] = pixelAt(fit, x, y, z);
  const column = Math.floor((px - left) / step);
  const row = Math.floor((py - top) / step);
  return column < 0 || row < 0 || column >= width || row >= height ? undefined : row * width + column;
}
