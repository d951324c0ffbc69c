/** Errors of tangent-space normals over some texels. */
export interface DetailErrors {
  readonly weight: number;
  /** Mean angle to the truth in degrees, of the flat normal and of the estimate. */
  readonly flat: number;
  readonly degrees: number;
  /** Of the slopes, both directions together. */
  readonly correlation: number;
}

const DEGREES = 180 / Math.PI;

/** @param normal, truth count * 3, z > 0. @param weight count */
export function detailErrors(normal: Float32Array, truth: Float32Array, weight: ArrayLike<number>): DetailErrors {
  let [total, flat, angle, xx, yy, xy] = [1e-9, 0, 0, 1e-12, 1e-12, 0];
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i];
    if (w === 0) continue;
    const [a, b, c] = normal.subarray(3 * i, 3 * i + 3);
    const [d, e, f] = truth.subarray(3 * i, 3 * i + 3);
    const length = Math.hypot(d, e, f);
    total += w;
    flat += w * Math.acos(Math.min(1, f / length));
    angle += w * Math.acos(Math.min(1, (a * d + b * e + c * f) / length / Math.hypot(a, b, c)));
    // As steep as 73 degrees: beyond, the truth is the warp's.
    const z = Math.max(0.3, f / length) * length;
    xx += (w * (a * a + b * b)) / (c * c);
    yy += (w * (d * d + e * e)) / (z * z);
    xy += (w * (a * d + b * e)) / (c * z);
  }
  return {
    weight: total,
    flat: (DEGREES * flat) / total,
    degrees: (DEGREES * angle) / total,
    correlation: xy / Math.sqrt(xx * yy),
  };
}
