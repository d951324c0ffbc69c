import { solvePositiveDefinite } from "../math/solvePositiveDefinite";

/** Coefficients of a curve y(x) of degree 4. */
export const LID_TERMS = 5;
/** Keeps the fit defined; far below the sum of any column. */
const RIDGE = 1e-6;

/** The curve of degree 4 nearest to places: LID_TERMS coefficients, constant first. */
export function fitLidCurve(xs: readonly number[], ys: readonly number[]): Float64Array {
  const matrix = new Float64Array(LID_TERMS * LID_TERMS);
  const right = new Float64Array(LID_TERMS);
  xs.forEach((x, i) => {
    const powers = [1, x, x * x, x ** 3, x ** 4];
    for (let a = 0; a < LID_TERMS; a++) {
      right[a] += powers[a] * ys[i];
      for (let b = 0; b < LID_TERMS; b++) matrix[a * LID_TERMS + b] += powers[a] * powers[b];
    }
  });
  for (let a = 0; a < LID_TERMS; a++) matrix[a * (LID_TERMS + 1)] += RIDGE;
  return solvePositiveDefinite(matrix, right);
}
