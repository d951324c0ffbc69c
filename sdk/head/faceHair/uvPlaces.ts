import type { SkinPlace } from "./SkinPlace";

/** A part of the atlas. */
export interface UvRectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Cells of the rectangle, each way. */
const CELLS = 48;

/**
 * Finds the skin at places of the atlas.
 * @param within where it is asked for
 * @returns undefined where the atlas is empty, and outside of the rectangle
 */
export function uvPlaces(
  uvs: Float32Array,
  indices: ArrayLike<number>,
  { left, top, right, bottom }: UvRectangle,
): (u: number, v: number) => SkinPlace | undefined {
  const cells: number[][] = Array.from({ length: CELLS * CELLS }, () => []);
  const column = (u: number) => Math.floor((CELLS * (u - left)) / (right - left));
  const row = (v: number) => Math.floor((CELLS * (v - top)) / (bottom - top));
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t] * 2, indices[t + 1] * 2, indices[t + 2] * 2];
    const [first, last] = [Math.min(uvs[a], uvs[b], uvs[c]), Math.max(uvs[a], uvs[b], uvs[c])].map(column);
    if (last < 0 || first >= CELLS) continue;
    const [high, low] = [
      Math.min(uvs[a + 1], uvs[b + 1], uvs[c + 1]),
      Math.max(uvs[a + 1], uvs[b + 1], uvs[c + 1]),
    ].map(row);
    for (let y = Math.max(0, high); y <= Math.min(CELLS - 1, low); y++) {
      for (let x = Math.max(0, first); x <= Math.min(CELLS - 1, last); x++) cells[y * CELLS + x].push(t);
    }
  }
  return (u, v) => {
    const [x, y] = [column(u), row(v)];
    if (x < 0 || y < 0 || x >= CELLS || y >= CELLS) return undefined;
    for (const t of cells[y * CELLS + x]) {
      const [a, b, c] = [indices[t], indices[t + 1], indices[t + 2]];
      const [ax, ay] = [uvs[a * 2] - u, uvs[a * 2 + 1] - v];
      const [bx, by] = [uvs[b * 2] - u, uvs[b * 2 + 1] - v];
      const [cx, cy] = [uvs[c * 2] - u, uvs[c * 2 + 1] - v];
      const [wa, wb, wc] = [bx * cy - by * cx, cx * ay - cy * ax, ax * by - ay * bx];
      const sum = wa + wb + wc;
      if (sum === 0 || wa / sum < 0 || wb / sum < 0 || wc / sum < 0) continue;
      return { vertices: [a, b, c], weights: [wa / sum, wb / sum, wc / sum] };
    }
    return undefined;
  };
}
