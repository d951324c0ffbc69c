import type { HeadFit } from "../../types";
import { cellAt } from "./cellAt";
import type { HairPicture } from "./HairPicture";

/** How surely the photo shows hair where a point of the head frame projects, 0..1; undefined where the photo ends. */
export function hairAt(
  picture: HairPicture,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
  x: number,
  y: number,
  z: number,
): number | undefined {
  const cell = cellAt(picture, fit, x, y, z);
  if (cell === undefined || Number.isNaN(picture.hair[cell])) return undefined;
  return picture.hair[cell];
}
