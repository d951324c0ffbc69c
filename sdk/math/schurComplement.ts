import { choleskyFactor } from "./choleskyFactor";

/**
 * Schur complement A - B D^-1 B^T of the kept variables' block A: in an information matrix their own information when
 * nothing else is known of the dropped ones.
 * @param matrix n x n, symmetric
 * @param kept variables that stay, in the order of the answer
 * @param dropped variables that are marginalised; those in neither list are held fixed
 * @returns kept x kept, both triangles
 * @throws RangeError when the dropped block is not positive definite
 */
export function schurComplement(
  matrix: Float64Array,
  n: number,
  kept: readonly number[],
  dropped: readonly number[],
): Float64Array {
  const rows = whiten(matrix, n, kept, dropped);
  const size = kept.length;
  const reduced = new Float64Array(size * size);
  kept.forEach((row, a) => {
    for (let b = 0; b <= a; b++) {
      let value = matrix[row * n + kept[b]];
      for (let start = 0; start < rows.length; start += size) value -= rows[start + a] * rows[start + b];
      reduced[a * size + b] = value;
      reduced[b * size + a] = value;
    }
  });
  return reduced;
}

/** L^-1 B^T with D = L L^T: a row for each dropped variable, a column for each kept one. */
function whiten(matrix: Float64Array, n: number, kept: readonly number[], dropped: readonly number[]): Float64Array {
  const [lost, width] = [dropped.length, kept.length];
  const factor = new Float64Array(lost * lost);
  dropped.forEach((row, i) => {
    for (let j = 0; j <= i; j++) factor[i * lost + j] = matrix[row * n + dropped[j]];
  });
  if (!choleskyFactor(factor, lost)) throw new RangeError("the dropped variables are not determined");
  const rows = new Float64Array(lost * width);
  dropped.forEach((row, i) => {
    const start = i * width;
    kept.forEach((column, c) => {
      rows[start + c] = matrix[row * n + column];
    });
    for (let j = 0; j < i; j++) {
      const share = factor[i * lost + j];
      for (let c = 0; c < width; c++) rows[start + c] -= share * rows[j * width + c];
    }
    for (let c = 0; c < width; c++) rows[start + c] /= factor[i * lost + i];
  });
  return rows;
}
