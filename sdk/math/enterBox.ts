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
  let far = Number.POSITIVE_INFINITY;
  const xMin = Math.min(x0, x1);
  const xMax = Math.max(x0, x1);
  if (xMin > near) near = xMin;
  if (xMax < far) far = xMax;
  const yMin = Math.min(y0, y1);
  const yMax = Math.max(y0, y1);
  if (yMin > near) near = yMin;
  if (yMax < far) far = yMax;
  const zMin = Math.min(z0, z1);
  const zMax = Math.max(z0, z1);
  if (zMin > near) near = zMin;
  if (zMax < far) far = zMax;
  return near <= far ? near : Number.POSITIVE_INFINITY;
}
