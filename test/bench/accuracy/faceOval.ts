import { distanceInsidePolygon } from "../../../sdk/math/distanceInsidePolygon";
import type { FaceLandmarks } from "../../../sdk/types";

// biome-ignore format: the face mesh's oval in its order
const OVAL = [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109];

/** width * height: 1 inside the polygon of the face-mesh oval as the landmark network sees it. */
export function faceOval({ points }: Pick<FaceLandmarks, "points">, width: number, height: number): Uint8Array {
  const polygon = OVAL.flatMap((landmark) => [points[landmark * 2], points[landmark * 2 + 1]]);
  const xs = polygon.filter((_, i) => i % 2 === 0);
  const ys = polygon.filter((_, i) => i % 2 === 1);
  const mask = new Uint8Array(width * height);
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(height, Math.max(...ys)); y++) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < Math.min(width, Math.max(...xs)); x++) {
      if (distanceInsidePolygon(polygon, x + 0.5, y + 0.5) > 0) mask[y * width + x] = 1;
    }
  }
  return mask;
}
