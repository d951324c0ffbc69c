import type { FaceLandmarks, Photo } from "../../../sdk/types";

/** A square of whole pixels in a photo. */
export interface PhotoSquare {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** The square about the face, four outer-eye distances wide, as far as the photo reaches. */
export function faceSquare(
  { width, height }: Pick<Photo, "width" | "height">,
  { points, outerEyeDistancePx }: FaceLandmarks,
): PhotoSquare {
  const side = Math.round(Math.min(4 * outerEyeDistancePx, width, height));
  const place = (centre: number, length: number) => Math.round(Math.min(length - side, Math.max(0, centre - side / 2)));
  return {
    side,
    left: place(points[2 * 6], width),
    top: place(points[2 * 6 + 1] + 0.15 * outerEyeDistancePx, height),
  };
}
