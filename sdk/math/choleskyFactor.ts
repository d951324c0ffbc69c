/**
 * Lower Cholesky factor of a symmetric positive definite matrix (n x n row-major), in place: only the lower triangle
 * is read and written.
 * @returns false when the matrix is not positive definite; its content is then spoilt
 */
export function choleskyFactor(matrix: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) {
    const rowI = i * n;
    for (let j = 0; j <= i; j++) {
      const rowJ = j * n;
      let sum = matrix[rowI + j];
      for (let k = 0; k < j; k++) sum -= matrix[rowI + k] * matrix[rowJ + k];
      if (j < i) matrix[rowI + j] = sum / matrix[rowJ + j];
      else if (sum > 0) matrix[rowI + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}
