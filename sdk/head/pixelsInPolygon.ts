import { SRGB8_TO_LINEAR } from "../image/srgb";
import { distanceInsidePolygon } from "../math/distanceInsidePolygon";
import type { Photo } from "../types";

/** A pixel of the photo: its middle in px and its linear RGB. */
export interface PlacedPixel {
  readonly x: number;
  readonly y: number;
  readonly color: readonly [number, number, number];
}

/** Pixels whose middles lie at least `margin` px inside a closed polygon (x, y in photo px). */
export function pixelsInPolygon(photo: Photo, polygon: Float64Array, margin: number): PlacedPixel[] {
  const found: PlacedPixel[] = [];
  for (const [column, row] of pixelsInBox(polygon, photo.width, photo.height)) {
    const [x, y] = [column + 0.5, row + 0.5];
    if (distanceInsidePolygon(polygon, x, y) < margin) continue;
    const i = (row * photo.width + column) * 4;
    const [r, g, b] = photo.rgba.subarray(i, i + 3);
    found.push({ x, y, color: [SRGB8_TO_LINEAR[r], SRGB8_TO_LINEAR[g], SRGB8_TO_LINEAR[b]] });
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
