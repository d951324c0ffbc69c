/** Rotation nearest to a 3 * 3 row-major matrix of positive determinant, by Newton's iteration of the polar decomposition. */
export function nearestRotation(matrix: Float64Array): Float64Array {
  const size = Math.hypot(...matrix);
  let a = matrix.map((value) => (value * Math.sqrt(3)) / size);
  for (let step = 0; step < 30; step++) {
    const [p, q, r, s, t, u, v, w, x] = a;
    const cofactors = [t * x - u * w, u * v - s * x, s * w - t * v, r * w - q * x, p * x - r * v];
    cofactors.push(q * v - p * w, q * u - r * t, r * s - p * u, p * t - q * s);
    const determinant = p * cofactors[0] + q * cofactors[1] + r * cofactors[2];
    a = a.map((value, i) => (value + cofactors[i] / determinant) / 2);
  }
  return a;
}
