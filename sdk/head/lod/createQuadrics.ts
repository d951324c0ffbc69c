/** Numbers of a symmetric 4 x 4 matrix: xx xy xz xw yy yz yw zz zw ww. */
const SIZE = 10;

/** For each point the sum of squared distances to planes, weighted, of several poses (Garland and Heckbert 1997). */
export interface Quadrics {
  /** Adds the plane normal . x + offset = 0 to a point in a pose. */
  addPlane(pose: number, point: number, x: number, y: number, z: number, offset: number, weight: number): void;
  /** Adds the squared distance to a place, times a weight. */
  addPlace(pose: number, point: number, x: number, y: number, z: number, weight: number): void;
  /** Gives a point the sums of another beside its own. */
  merge(from: number, into: number): void;
  /** What a point's sum is at a place. */
  at(pose: number, point: number, x: number, y: number, z: number): number;
}

export function createQuadrics(poses: number, points: number): Quadrics {
  const sums = new Float64Array(poses * points * SIZE);
  const place = (pose: number, point: number) => (point * poses + pose) * SIZE;
  return {
    addPlane(pose, point, x, y, z, offset, weight) {
      const i = place(pose, point);
      sums[i] += weight * x * x;
      sums[i + 1] += weight * x * y;
      sums[i + 2] += weight * x * z;
      sums[i + 3] += weight * x * offset;
      sums[i + 4] += weight * y * y;
      sums[i + 5] += weight * y * z;
      sums[i + 6] += weight * y * offset;
      sums[i + 7] += weight * z * z;
      sums[i + 8] += weight * z * offset;
      sums[i + 9] += weight * offset * offset;
    },
    addPlace(pose, point, x, y, z, weight) {
      const i = place(pose, point);
      sums[i] += weight;
      sums[i + 3] -= weight * x;
      sums[i + 4] += weight;
      sums[i + 6] -= weight * y;
      sums[i + 7] += weight;
      sums[i + 8] -= weight * z;
      sums[i + 9] += weight * (x * x + y * y + z * z);
    },
    merge(from, into) {
      const [f, t] = [place(0, from), place(0, into)];
      for (let i = 0; i < poses * SIZE; i++) sums[t + i] += sums[f + i];
    },
    at(pose, point, x, y, z) {
      const i = place(pose, point);
      return (
        x * (sums[i] * x + 2 * (sums[i + 1] * y + sums[i + 2] * z + sums[i + 3])) +
        y * (sums[i + 4] * y + 2 * (sums[i + 5] * z + sums[i + 6])) +
        z * (sums[i + 7] * z + 2 * sums[i + 8]) +
        sums[i + 9]
      );
    },
  };
}
