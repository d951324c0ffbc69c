import type { FaceLandmarks, Photo } from "../types";
import { EYE_LANDMARKS } from "./eyeLandmarks";
import { pixelsInPolygon } from "./pixelsInPolygon";

/** A pixel between the lids. */
export interface EyePixel {
  /** Linear RGB. */
  readonly color: readonly [number, number, number];
  /** Distance from the middle of the iris in iris radii. */
  readonly irisDistance: number;
}

/** Pixels of one eye that lie between the lids, a tenth of the eye's width away from them (lashes, shadow, caruncle). */
export function sampleEyePixels(photo: Photo, landmarks: FaceLandmarks, side: "left" | "right"): EyePixel[] {
  const { contour, outerCorner, innerCorner, irisCentre, irisEdge } = EYE_LANDMARKS[side];
  const { points } = landmarks;
  const polygon = Float64Array.from(contour.flatMap((i) => [points[i * 2], points[i * 2 + 1]]));
  const apart = (a: number, b: number): number =>
    Math.hypot(points[a * 2] - points[b * 2], points[a * 2 + 1] - points[b * 2 + 1]);
  const margin = 0.06 * apart(outerCorner, innerCorner);
  const irisRadius = irisEdge.reduce((sum, i) => sum + apart(i, irisCentre), 0) / irisEdge.length;
  return pixelsInPolygon(photo, polygon, margin).map(({ x, y, color }) => ({
    color,
    irisDistance: Math.hypot(x - points[irisCentre * 2], y - points[irisCentre * 2 + 1]) / irisRadius,
  }));
}
