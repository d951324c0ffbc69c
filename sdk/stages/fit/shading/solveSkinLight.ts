import { choleskyFactor } from "../../../math/choleskyFactor";
import { choleskySolve } from "../../../math/choleskySolve";
import { LIGHT_TERMS } from "./lightTerms";

/**
 * The light on skin of one albedo, which is in it, under which points have these colours, by least squares: LIGHT_TERMS * 3.
 * @param terms count * LIGHT_TERMS, from lightTerms
 * @param colors count * 3, linear
 * @param weights count
 * @param ridge LIGHT_TERMS: weights that hold each coefficient to 0, above 0
 */
export function solveSkinLight(
  terms: Float64Array,
  colors: Float64Array,
  weights: Float64Array,
  ridge: Float64Array,
): Float64Array {
  const matrix = new Float64Array(LIGHT_TERMS * LIGHT_TERMS);
  const right = [0, 1, 2].map(() => new Float64Array(LIGHT_TERMS));
  weights.forEach((weight, i) => {
    if (weight === 0) return;
    const own = terms.subarray(i * LIGHT_TERMS, (i + 1) * LIGHT_TERMS);
    for (let a = 0; a < LIGHT_TERMS; a++) {
      const share = weight * own[a];
      for (let b = 0; b <= a; b++) matrix[a * LIGHT_TERMS + b] += share * own[b];
      for (let c = 0; c < 3; c++) right[c][a] += share * colors[3 * i + c];
    }
  });
  for (let a = 0; a < LIGHT_TERMS; a++) matrix[a * (LIGHT_TERMS + 1)] += ridge[a];
  choleskyFactor(matrix, LIGHT_TERMS);
  const solved = right.map((side) => choleskySolve(matrix, LIGHT_TERMS, side));
  return Float64Array.from({ length: LIGHT_TERMS * 3 }, (_, i) => solved[i % 3][Math.floor(i / 3)]);
}
