import type { FaceLandmarks, HeadFit, Photo } from "../../types";
import { faceSharpness } from "./faceSharpness";

/** Outer-eye distance from which a face fills a 1024 atlas: 30 texels per cm, and the eyes' outer corners are 9 cm apart. */
const FULL_SIZE_PX = 270;

/**
 * How well a photo shows a face, for choosing the one that the maps are from: how far it looks into the camera (cosine
 * squared: a face turned by 45 degrees hides half of itself), how large it is (square root: twice the px are not twice
 * the skin that one sees) and how sharp.
 */
export function photoScore(
  photo: Photo,
  landmarks: Pick<FaceLandmarks, "points" | "outerEyeDistancePx">,
  { headToCamera }: Pick<HeadFit, "headToCamera">,
): number {
  const facing = Math.max(0, headToCamera[10]);
  const size = Math.min(1, landmarks.outerEyeDistancePx / FULL_SIZE_PX);
  return facing ** 2 * Math.sqrt(size) * faceSharpness(photo, landmarks.points);
}
