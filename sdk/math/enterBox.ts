// Constants of the module: Jest's sandbox looks globals up slowly, and this is the innermost of all loops.
const { min, max } = Math;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Distance at which a ray enters an axis-aligned box (0 when it starts inside), Infinity when it misses.
 * @param bounds min x, y, z, max x, y, z from index `at`.
 * @param ix, iy, iz 1 / direction; infinite components are fine. A ray exactly in the plane of a side may miss: `buildBvhTree` widens its boxes.
 */
export function enterBox(
  bounds: Float32Array,
  at: number,
  ox: number,
  oy: number,
  oz: number,
  ix: number,
  iy: number,
  iz: number,
): number {
  const x0 = (bounds[at] - ox) * ix;
  const x1 = (bounds[at + 3] - ox) * ix;
  const y0 = (bounds[at + 1] - oy) * iy;
  const y1 = (bounds[at + 4] - oy) * iy;
  const z0 = (bounds[at + 2] - oz) * iz;
  const z1 = (bounds[at + 5] - oz) * iz;
  let near = 0;
  let far = NEVER;
  const xMin = min(x0, x1);
  const xMax = max(x0, x1);
  if (xMin > near) near = xMin;
  if (xMax < far) far = xMax;
  const yMin = min(y0, y1);
  const yMax = max(y0, y1);
  if (yMin > near) near = yMin;
  if (yMax < far) far = yMax;
  const zMin = min(z0, z1);
  const zMax = max(z0, z1);
  if (zMin > near) near = zMin;
  if (zMax < far) far = zMax;
  return near <= far ? near : NEVER;
}
