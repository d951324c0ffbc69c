import { symmetricEigen } from "./symmetricEigen";

/** to = scale * rotation * from + translation. */
export interface Similarity {
  readonly scale: number;
  /** 3x3 row-major. */
  readonly rotation: Float64Array;
  readonly translation: readonly [number, number, number];
}

/**
 * Similarity that takes points to their partners with the least squared distance (Horn's quaternions).
 * @param from N * 3
 * @param to N * 3
 */
export function alignSimilarity(from: ArrayLike<number>, to: ArrayLike<number>): Similarity {
  const [a, b] = [centroid(from), centroid(to)];
  const cross = new Float64Array(9);
  let spread = 0;
  for (let i = 0; i < from.length; i += 3) {
    for (let row = 0; row < 3; row++) {
      const offset = from[i + row] - a[row];
      spread += offset * offset;
      for (let c = 0; c < 3; c++) cross[row * 3 + c] += offset * (to[i + c] - b[c]);
    }
  }
  const rotation = bestRotation(cross);
  let along = 0;
  for (let row = 0; row < 3; row++) for (let c = 0; c < 3; c++) along += rotation[c * 3 + row] * cross[row * 3 + c];
  const scale = along / spread;
  const moved = (row: number): number =>
    b[row] - scale * (rotation[row * 3] * a[0] + rotation[row * 3 + 1] * a[1] + rotation[row * 3 + 2] * a[2]);
  return { scale, rotation, translation: [moved(0), moved(1), moved(2)] };
}

function centroid(points: ArrayLike<number>): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < points.length; i++) sum[i % 3] += points[i];
  const count = points.length / 3;
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** Rotation that fits best a cross-covariance sum(from x to): from the largest eigenvector of Horn's 4x4 matrix. */
function bestRotation(s: Float64Array): Float64Array {
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = s;
  // biome-ignore format: a matrix
  const horn = Float64Array.of(
    xx + yy + zz, yz - zy, zx - xz, xy - yx,
    yz - zy, xx - yy - zz, xy + yx, zx + xz,
    zx - xz, xy + yx, yy - xx - zz, yz + zy,
    xy - yx, zx + xz, yz + zy, zz - xx - yy,
  );
  const [w, x, y, z] = symmetricEigen(horn, 4).vectors;
  // biome-ignore format: a matrix
  return Float64Array.of(
    1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y),
    2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x),
    2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y),
  );
}
