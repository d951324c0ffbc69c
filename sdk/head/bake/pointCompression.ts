import type { PointGraph } from "./PointGraph";
import { smoothPointValues } from "./smoothPointValues";

/** The strain of single triangles is noisy; two passes join it with the next ring's. */
const PASSES = 2;

/**
 * How much a movement of the skin shortens it across the way in which it shortens most: 0 none, .3 by 30 %. Skin folds there.
 * @param rest P * 3
 * @param moved P * 3
 * @param triangles T * 3 points
 * @returns P, each the mean of its triangles by area
 */
export function pointCompression(
  rest: Float32Array,
  moved: Float32Array,
  triangles: Uint32Array,
  graph: PointGraph,
): Float32Array {
  const sum = new Float32Array(rest.length / 3);
  const area = new Float32Array(rest.length / 3);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]];
    const before = metric(rest, a, b, c);
    const weight = Math.sqrt(Math.max(0, before[0] * before[2] - before[1] * before[1]));
    if (weight === 0) continue;
    const shorter = Math.max(0, 1 - leastStretch(before, metric(moved, a, b, c)));
    for (const point of [a, b, c]) {
      sum[point] += weight * shorter;
      area[point] += weight;
    }
  }
  const mean = sum.map((value, p) => (area[p] > 0 ? value / area[p] : 0));
  return smoothPointValues(graph, mean, PASSES);
}

/** Dot products of a triangle's two edges from its first corner: aa, ab, bb. */
function metric(points: Float32Array, a: number, b: number, c: number): readonly [number, number, number] {
  let [uu, uv, vv] = [0, 0, 0];
  for (let k = 0; k < 3; k++) {
    const u = points[b * 3 + k] - points[a * 3 + k];
    const v = points[c * 3 + k] - points[a * 3 + k];
    uu += u * u;
    uv += u * v;
    vv += v * v;
  }
  return [uu, uv, vv];
}

/** The smaller root of det(after - s^2 before) = 0. */
function leastStretch([a, b, c]: readonly number[], [p, q, r]: readonly number[]): number {
  const determinant = a * c - b * b;
  const half = (p * c + r * a - 2 * q * b) / 2;
  const root = Math.sqrt(Math.max(0, half * half - determinant * (p * r - q * q)));
  return Math.sqrt(Math.max(0, (half - root) / determinant));
}
