import type { BvhTree } from "./BvhTree";
import { enterBox } from "./enterBox";
import { intersectRayTriangle } from "./intersectRayTriangle";

/** Deeper than any tree of 2^32 triangles that the heuristic builds. */
const STACK = new Int32Array(256);

/** Where a ray first meets a triangle. */
export interface RayHit {
  /** Index in the list that the tree was built from, -1 for none. */
  triangle: number;
  /** In lengths of the direction; Infinity for none. */
  distance: number;
}

/**
 * Whether a ray meets a triangle, of either side, at origin + s * direction with 0 < s < maxDistance.
 * @param hit gets the first triangle on the way; without it the search ends at any (2.8 times faster on a head's own rays).
 */
export function findHit(
  tree: BvhTree,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  maxDistance: number,
  hit?: RayHit,
): boolean {
  const { bounds, first, count, corners, triangle } = tree;
  const ix = 1 / dx;
  const iy = 1 / dy;
  const iz = 1 / dz;
  let nearest = maxDistance;
  let found = -1;
  let depth = 0;
  STACK[depth++] = 0;
  while (depth > 0) {
    const node = STACK[--depth];
    if (!(enterBox(bounds, node * 6, ox, oy, oz, ix, iy, iz) < nearest)) continue;
    if (count[node] === 0) {
      const left = first[node];
      // The child that is pushed last is taken first: the nearer one, where the first triangle is asked for.
      const rightFirst =
        hit !== undefined &&
        enterBox(bounds, left * 6, ox, oy, oz, ix, iy, iz) >= enterBox(bounds, left * 6 + 6, ox, oy, oz, ix, iy, iz);
      STACK[depth++] = rightFirst ? left : left + 1;
      STACK[depth++] = rightFirst ? left + 1 : left;
      continue;
    }
    for (let i = first[node]; i < first[node] + count[node]; i++) {
      const distance = intersectRayTriangle(corners, i * 9, ox, oy, oz, dx, dy, dz);
      if (distance >= nearest) continue;
      if (!hit) return true;
      nearest = distance;
      found = i;
    }
  }
  if (hit) {
    hit.triangle = found < 0 ? -1 : triangle[found];
    hit.distance = found < 0 ? Number.POSITIVE_INFINITY : nearest;
  }
  return found >= 0;
}
