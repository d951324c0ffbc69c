import type { TriangleRaster } from "./TriangleRaster";

export interface RasterizeOptions {
  /** "perspective" interpolates 1 / depth, so that weights are right in space; "affine" (default) is right in the picture. */
  readonly interpolation?: "affine" | "perspective";
  /** Draws only triangles whose corners run counter-clockwise as seen in the picture (the outside of a glTF mesh). Default false. */
  readonly frontOnly?: boolean;
  /** Whether a triangle has a hole where its corners weigh so much: nothing is drawn there. Default: none has. */
  readonly isHole?: (triangle: number, first: number, second: number, third: number) => boolean;
}

/** Corners are snapped to this fraction of a pixel: edge functions are then exact integers in Float64 up to 2^17 px. */
const SUBPIXEL = 256;

/**
 * Fills triangles with a z-buffer (smaller depth wins, the earlier triangle at equal depth) and the top-left rule, so that
 * a pixel on a shared edge belongs to exactly one of the two triangles.
 * @param points V * 3: x px, y px (down), depth > 0. A triangle with a corner at depth <= 0 or not finite is left out.
 * @param triangles T * 3.
 */
export function rasterizeTriangles(
  points: ArrayLike<number>,
  triangles: ArrayLike<number>,
  width: number,
  height: number,
  options: RasterizeOptions = {},
): TriangleRaster {
  const raster: TriangleRaster = {
    width,
    height,
    triangle: new Int32Array(width * height).fill(-1),
    weights: new Float32Array(width * height * 3),
    depth: new Float32Array(width * height).fill(Number.POSITIVE_INFINITY),
  };
  const perspective = options.interpolation === "perspective";
  for (let t = 0; t < triangles.length; t += 3) {
    fillTriangle(raster, points, triangles, t, perspective, options);
  }
  return raster;
}

function fillTriangle(
  { width, height, triangle, weights, depth }: TriangleRaster,
  points: ArrayLike<number>,
  triangles: ArrayLike<number>,
  t: number,
  perspective: boolean,
  { frontOnly = false, isHole }: RasterizeOptions,
): void {
  const a = triangles[t] * 3;
  let b = triangles[t + 1] * 3;
  let c = triangles[t + 2] * 3;
  const ax = Math.round(points[a] * SUBPIXEL);
  const ay = Math.round(points[a + 1] * SUBPIXEL);
  let bx = Math.round(points[b] * SUBPIXEL);
  let by = Math.round(points[b + 1] * SUBPIXEL);
  let cx = Math.round(points[c] * SUBPIXEL);
  let cy = Math.round(points[c + 1] * SUBPIXEL);
  let area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (!(points[a + 2] > 0 && points[b + 2] > 0 && points[c + 2] > 0) || !(Math.abs(area) > 0)) return;
  // With y down, counter-clockwise to the eye is a negative area; the fill below wants it positive.
  const swapped = area < 0;
  if (frontOnly && !swapped) return;
  if (swapped) {
    [b, c, bx, cx, by, cy] = [c, b, cx, bx, cy, by];
    area = -area;
  }
  const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) / SUBPIXEL - 0.5));
  const x1 = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) / SUBPIXEL - 0.5));
  const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) / SUBPIXEL - 0.5));
  const y1 = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) / SUBPIXEL - 0.5));
  // An edge's function is positive inside. Pixels on it count when the edge is a top or a left one, else need >= 1.
  const includeA = isTopLeft(cx - bx, cy - by) ? 0 : 1;
  const includeB = isTopLeft(ax - cx, ay - cy) ? 0 : 1;
  const includeC = isTopLeft(bx - ax, by - ay) ? 0 : 1;
  const stepAx = -(cy - by) * SUBPIXEL;
  const stepBx = -(ay - cy) * SUBPIXEL;
  const stepCx = -(by - ay) * SUBPIXEL;
  const inverseArea = 1 / area;
  const offsetB = swapped ? 2 : 1;
  const da = perspective ? 1 / points[a + 2] : points[a + 2];
  const db = perspective ? 1 / points[b + 2] : points[b + 2];
  const dc = perspective ? 1 / points[c + 2] : points[c + 2];
  const px = (x0 + 0.5) * SUBPIXEL;
  for (let y = y0; y <= y1; y++) {
    const py = (y + 0.5) * SUBPIXEL;
    let ea = (cx - bx) * (py - by) - (cy - by) * (px - bx);
    let eb = (ax - cx) * (py - cy) - (ay - cy) * (px - cx);
    let ec = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    for (let x = x0; x <= x1; x++, ea += stepAx, eb += stepBx, ec += stepCx) {
      if (ea < includeA || eb < includeB || ec < includeC) continue;
      let wa = ea * inverseArea;
      let wb = eb * inverseArea;
      let wc = ec * inverseArea;
      let z = wa * da + wb * db + wc * dc;
      if (perspective) z = 1 / z;
      const pixel = y * width + x;
      if (!(z < depth[pixel])) continue;
      if (perspective) {
        wa *= da * z;
        wb *= db * z;
        wc *= dc * z;
      }
      if (isHole && (swapped ? isHole(t / 3, wa, wc, wb) : isHole(t / 3, wa, wb, wc))) continue;
      depth[pixel] = z;
      triangle[pixel] = t / 3;
      weights[pixel * 3] = wa;
      weights[pixel * 3 + offsetB] = wb;
      weights[pixel * 3 + 3 - offsetB] = wc;
    }
  }
}

/** With positive area and y down the interior lies to the right of the walk: a left edge goes up, a top edge goes to the right. */
function isTopLeft(dx: number, dy: number): boolean {
  return dy < 0 || (dy === 0 && dx > 0);
}
