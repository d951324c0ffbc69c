import type { BvhTree } from "./BvhTree";
import { enterBox } from "./enterBox";
import { intersectRayTriangle } from "./intersectRayTriangle";

const STACK = new Int32Array(256);

/** Whether any triangle, of either side, lies on origin + s * direction with 0 < s < maxDistance. */
export function hasAnyHit(
  tree: BvhTree,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  maxDistance: number,
): boolean {
  const { bounds, first, count, corners } = tree;
  const ix = 1 / dx;
  const iy = 1 / dy;
  const iz = 1 / dz;
  let depth = 0;
  STACK[depth++] = 0;
  while (depth > 0) {
    const node = STACK[--depth];
    if (!(enterBox(bounds, node * 6, ox, oy, oz, ix, iy, iz) < maxDistance)) continue;
    if (count[node] === 0) {
      STACK[depth++] = first[node] + 1;
      STACK[depth++] = first[node];
      continue;
    }
    for (let i = first[node]; i < first[node] + count[node]; i++) {
      if (intersectRayTriangle(corners, i * 9, ox, oy, oz, dx, dy, dz) < maxDistance) return true;
    }
  }
  return false;
}
