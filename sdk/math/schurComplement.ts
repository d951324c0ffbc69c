import { choleskyFactor } from "./choleskyFactor";

/** Normal equations of the variables that are kept, the others marginalised (minimised) away. */
export interface ReducedEquations {
  /** kept x kept, both triangles. */
  readonly hessian: Float64Array;
  readonly gradient: Float64Array;
}

/**
 * Schur complement A - B D^-1 B^T of the kept variables' block A, and the gradient that goes with it. In an information
 * matrix that is the kept variables' own information when nothing else is known of the others.
 * @param hessian n x n, symmetric
 * @param gradient n
 * @param kept variables that stay, in the order of the answer
 * @param dropped variables that are marginalised; those in neither list are held fixed
 * @throws RangeError when the dropped block is not positive definite
 */
export function schurComplement(
  hessian: Float64Array,
  gradient: Float64Array,
  kept: readonly number[],
  dropped: readonly number[],
): ReducedEquations {
  const rows = whiten(hessian, gradient, kept, dropped);
  const n = gradient.length;
  const size = kept.length;
  const reduced = { hessian: new Float64Array(size * size), gradient: new Float64Array(size) };
  kept.forEach((row, a) => {
    reduced.gradient[a] = gradient[row] - product(rows, size + 1, a, size);
    for (let b = 0; b <= a; b++) {
      const value = hessian[row * n + kept[b]] - product(rows, size + 1, a, b);
      reduced.hessian[a * size + b] = value;
      reduced.hessian[b * size + a] = value;
    }
  });
  return reduced;
}

/** L^-1 [B^T | g] with D = L L^T: a row for each dropped variable, a column for each kept one and one for the gradient. */
function whiten(
  hessian: Float64Array,
  gradient: Float64Array,
  kept: readonly number[],
  dropped: readonly number[],
): Float64Array {
  const [n, lost, width] = [gradient.length, dropped.length, kept.length + 1];
  const factor = new Float64Array(lost * lost);
  dropped.forEach((row, i) => {
    for (let j = 0; j <= i; j++) factor[i * lost + j] = hessian[row * n + dropped[j]];
  });
  if (!choleskyFactor(factor, lost)) throw new RangeError("the dropped variables are not determined");
  const rows = new Float64Array(lost * width);
  dropped.forEach((row, i) => {
    const start = i * width;
    kept.forEach((column, c) => {
      rows[start + c] = hessian[row * n + column];
    });
    rows[start + kept.length] = gradient[row];
    for (let j = 0; j < i; j++) {
      const share = factor[i * lost + j];
      for (let c = 0; c < width; c++) rows[start + c] -= share * rows[j * width + c];
    }
    for (let c = 0; c < width; c++) rows[start + c] /= factor[i * lost + i];
  });
  return rows;
}

/** Inner product of two columns. */
function product(rows: Float64Array, width: number, a: number, b: number): number {
  let sum = 0;
  for (let start = 0; start < rows.length; start += width) sum += rows[start + a] * rows[start + b];
  return sum;
}
