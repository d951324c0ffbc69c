import type { PhotoPyramid } from "./PhotoPyramid";

const LOWER = new Float64Array(4);
const UPPER = new Float64Array(4);

/**
 * Colour of a square of the photo, trilinear between the levels that are just finer and just coarser than it.
 * @param x, y centre in photo px.
 * @param footprint side of the square in photo px.
 * @param out linear RGB (alpha divided out) and alpha 0..1.
 */
export function samplePhotoPyramid(
  pyramid: PhotoPyramid,
  x: number,
  y: number,
  footprint: number,
  out: Float32Array | Float64Array,
): void {
  const level = Math.max(0, Math.min(pyramid.levels.length - 1, Math.log2(footprint / pyramid.scale)));
  const fine = Math.floor(level);
  const blend = level - fine;
  sampleLevel(pyramid, fine, x, y, LOWER);
  if (blend > 0) sampleLevel(pyramid, fine + 1, x, y, UPPER);
  const alpha = LOWER[3] + blend * (UPPER[3] - LOWER[3]);
  const scale = alpha > 1e-6 ? 1 / alpha : 0;
  for (let c = 0; c < 3; c++) out[c] = (LOWER[c] + blend * (UPPER[c] - LOWER[c])) * scale;
  out[3] = alpha;
}

function sampleLevel(pyramid: PhotoPyramid, index: number, x: number, y: number, out: Float64Array): void {
  const { width, height, data } = pyramid.levels[index];
  const pixel = pyramid.scale * 2 ** index;
  const px = Math.max(0, Math.min(width - 1, (x - pyramid.left) / pixel - 0.5));
  const py = Math.max(0, Math.min(height - 1, (y - pyramid.top) / pixel - 0.5));
  const x0 = Math.floor(px);
  const y0 = Math.floor(py);
  const fx = px - x0;
  const fy = py - y0;
  const right = x0 + 1 < width ? 4 : 0;
  const below = y0 + 1 < height ? width * 4 : 0;
  const at = (y0 * width + x0) * 4;
  for (let c = 0; c < 4; c++) {
    const upper = data[at + c] + fx * (data[at + right + c] - data[at + c]);
    const lower = data[at + below + c] + fx * (data[at + below + right + c] - data[at + below + c]);
    out[c] = upper + fy * (lower - upper);
  }
}
