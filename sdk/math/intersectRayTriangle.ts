/** A constant of the module: Jest's sandbox looks globals up slowly. */
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Distance along a ray to a triangle of either side, in lengths of the direction; Infinity for a miss or a hit at <= 0
 * [Moeller and Trumbore 1997].
 * @param corners corner a, edge b - a, edge c - a from index `at`.
 */
export function intersectRayTriangle(
  corners: Float64Array,
  at: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const e1x = corners[at + 3];
  const e1y = corners[at + 4];
  const e1z = corners[at + 5];
  const e2x = corners[at + 6];
  const e2y = corners[at + 7];
  const e2z = corners[at + 8];
  const px = dy * e2z - dz * e2y;
  const py = dz * e2x - dx * e2z;
  const pz = dx * e2y - dy * e2x;
  const inverse = 1 / (e1x * px + e1y * py + e1z * pz);
  const tx = ox - corners[at];
  const ty = oy - corners[at + 1];
  const tz = oz - corners[at + 2];
  const u = (tx * px + ty * py + tz * pz) * inverse;
  if (!(u >= 0 && u <= 1)) return NEVER;
  const qx = ty * e1z - tz * e1y;
  const qy = tz * e1x - tx * e1z;
  const qz = tx * e1y - ty * e1x;
  const v = (dx * qx + dy * qy + dz * qz) * inverse;
  if (!(v >= 0 && u + v <= 1)) return NEVER;
  const distance = (e2x * qx + e2y * qy + e2z * qz) * inverse;
  return distance > 0 ? distance : NEVER;
}
