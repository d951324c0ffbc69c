import { SRGB8_TO_LINEAR } from "../image/srgb";
import { distanceInsidePolygon } from "../math/distanceInsidePolygon";
import type { FaceLandmarks, Photo } from "../types";
import { EYE_LANDMARKS } from "./eyeLandmarks";

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
  const found: EyePixel[] = [];
  for (const [x, y] of pixelsInBox(polygon, photo.width, photo.height)) {
    if (distanceInsidePolygon(polygon, x + 0.5, y + 0.5) < margin) continue;
    const i = (y * photo.width + x) * 4;
    const irisDistance =
      Math.hypot(x + 0.5 - points[irisCentre * 2], y + 0.5 - points[irisCentre * 2 + 1]) / irisRadius;
    const [r, g, b] = photo.rgba.subarray(i, i + 3);
    found.push({ color: [SRGB8_TO_LINEAR[r], SRGB8_TO_LINEAR[g], SRGB8_TO_LINEAR[b]], irisDistance });
  }
  return found;
}

/** Whole pixels of the polygon's bounding box inside the photo. */
function* pixelsInBox(polygon: Float64Array, width: number, height: number): Generator<readonly [number, number]> {
  const xs = polygon.filter((_, i) => i % 2 === 0);
  const ys = polygon.filter((_, i) => i % 2 === 1);
  const last = [Math.min(width - 1, Math.floor(Math.max(...xs))), Math.min(height - 1, Math.floor(Math.max(...ys)))];
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= last[1]; y++) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x <= last[0]; x++) yield [x, y];
  }
}
