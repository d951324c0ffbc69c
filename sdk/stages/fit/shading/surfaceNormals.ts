import type { ShadedSurface } from "./shadedSurface";

/** Unit normals of the compared points in the head's frame, and how they turn with the parameters. */
export interface SurfaceNormals {
  /** count * 3. */
  readonly normals: Float64Array;
  /** (count * 3) x columns, row-major; empty when no columns were asked for. */
  readonly slopes: Float64Array;
}

/** @param columns parameters that have a column of derivatives */
export function surfaceNormals(
  { count, shapes, triangles }: ShadedSurface,
  params: Float64Array,
  columns: readonly number[] = [],
): SurfaceNormals {
  const points = shapes.mean.slice();
  params.forEach((weight, k) => {
    if (weight !== 0) for (let i = 0; i < points.length; i++) points[i] += weight * shapes.shapes[k][i];
  });
  const width = columns.length;
  const normals = new Float64Array(count * 3);
  const slopes = new Float64Array(count * 3 * width);
  const [u, v] = [new Float64Array(3), new Float64Array(3)];
  const [du, dv] = [new Float64Array(3), new Float64Array(3)];
  for (let t = 0; t < triangles.length; t += 3) {
    edges(points, triangles, t, u, v);
    const compared = [0, 1, 2].map((k) => triangles[t + k]).filter((row) => row < count);
    for (const row of compared) addCross(u, v, normals, 3 * row, 1);
    for (let c = 0; c < width; c++) {
      edges(shapes.shapes[columns[c]], triangles, t, du, dv);
      for (const row of compared) {
        addCross(du, v, slopes, 3 * row * width + c, width);
        addCross(u, dv, slopes, 3 * row * width + c, width);
      }
    }
  }
  for (let row = 0; row < count; row++) normalize(normals, slopes, row, width);
  return { normals, slopes };
}

/** Two edges of a triangle, from its first corner. */
function edges(points: Float64Array, triangles: Uint32Array, t: number, u: Float64Array, v: Float64Array): void {
  const [a, b, c] = [3 * triangles[t], 3 * triangles[t + 1], 3 * triangles[t + 2]];
  for (let k = 0; k < 3; k++) {
    u[k] = points[b + k] - points[a + k];
    v[k] = points[c + k] - points[a + k];
  }
}

/** Adds u x v to three values `step` apart. */
function addCross(u: Float64Array, v: Float64Array, out: Float64Array, at: number, step: number): void {
  out[at] += u[1] * v[2] - u[2] * v[1];
  out[at + step] += u[2] * v[0] - u[0] * v[2];
  out[at + 2 * step] += u[0] * v[1] - u[1] * v[0];
}

/** A sum of areas N to n = N / |N|, and its derivatives to (1 - n n^T) dN / |N|. */
function normalize(normals: Float64Array, slopes: Float64Array, row: number, width: number): void {
  const n = normals.subarray(3 * row, 3 * row + 3);
  const length = Math.hypot(n[0], n[1], n[2]) || 1;
  for (let k = 0; k < 3; k++) n[k] /= length;
  const start = 3 * row * width;
  for (let c = start; c < start + width; c++) {
    const along = n[0] * slopes[c] + n[1] * slopes[c + width] + n[2] * slopes[c + 2 * width];
    for (let k = 0; k < 3; k++) slopes[c + k * width] = (slopes[c + k * width] - along * n[k]) / length;
  }
}
