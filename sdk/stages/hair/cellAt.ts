import type { HeadFit } from "../../types";
import type { HairPicture } from "./HairPicture";

/** The cell of the grid where a point of the head frame projects; undefined beside the grid. */
export function cellAt(
  { left, top, step, width, height }: Pick<HairPicture, "left" | "top" | "step" | "width" | "height">,
  { camera, headToCamera: m }: Pick<HeadFit, "camera" | "headToCamera">,
  x: number,
  y: number,
  z: number,
): number | undefined {
  const depth = -(m[8] * x + m[9] * y + m[10] * z + m[11]);
  const px = camera.centreX + (camera.focalPx * (m[0] * x + m[1] * y + m[2] * z + m[3])) / depth;
  const py = camera.centreY - (camera.focalPx * (m[4] * x + m[5] * y + m[6] * z + m[7])) / depth;
  const column = Math.floor((px - left) / step);
  const row = Math.floor((py - top) / step);
  return column < 0 || row < 0 || column >= width || row >= height ? undefined : row * width + column;
}
