import type { HeadFit } from "../../types";
import type { HairPicture } from "./HairPicture";

/** How surely the photo shows hair where a point of the head frame projects, 0..1; undefined where the photo ends. */
export function hairAt(
  { left, top, step, width, height, hair }: HairPicture,
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
  if (column < 0 || row < 0 || column >= width || row >= height) return undefined;
  const value = hair[row * width + column];
  return Number.isNaN(value) ? undefined : value;
}
