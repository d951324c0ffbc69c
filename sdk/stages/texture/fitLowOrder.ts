import { solvePositiveDefinite } from "../../math/solvePositiveDefinite";

/** Rounds of re-weighting; the weights stand still after five or six. */
const ROUNDS = 6;
/** Share of the total weight that pulls the coefficients (not the constant) to 0: normals seen in a photo span half a sphere at most. */
const RIDGE = 0.003;

/** Count of basis functions: 1, n, and the five quadratic ones. */
const BASIS = 9;

/**
 * Fits a value as a quadratic function of the normal (SH bands 0..2 without their constants), deaf to outliers:
 * re-weighted least squares with Cauchy weights.
 * @param values one a sample.
 * @param normals three a sample, unit.
 * @param weights one a sample, >= 0.
 * @param softness residual at which a sample counts half.
 * @returns the fitted value at a normal.
 */
export function fitLowOrder(
  values: ArrayLike<number>,
  normals: ArrayLike<number>,
  weights: ArrayLike<number>,
  softness: number,
): (x: number, y: number, z: number) => number {
  let coefficients: Float64Array = new Float64Array(BASIS);
  const basis = new Float64Array(BASIS);
  const predict = (x: number, y: number, z: number) => {
    writeBasis(x, y, z, basis);
    let sum = 0;
    for (let k = 0; k < BASIS; k++) sum += coefficients[k] * basis[k];
    return sum;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const matrix = new Float64Array(BASIS * BASIS);
    const right = new Float64Array(BASIS);
    let total = 0;
    for (let i = 0; i < values.length; i++) {
      if (weights[i] === 0) continue;
      const residual = round === 0 ? 0 : values[i] - predict(normals[i * 3], normals[i * 3 + 1], normals[i * 3 + 2]);
      const w = weights[i] / (1 + (residual / softness) ** 2);
      writeBasis(normals[i * 3], normals[i * 3 + 1], normals[i * 3 + 2], basis);
      total += w;
      for (let a = 0; a < BASIS; a++) {
        right[a] += w * basis[a] * values[i];
        for (let b = 0; b <= a; b++) matrix[a * BASIS + b] += w * basis[a] * basis[b];
      }
    }
    for (let a = 1; a < BASIS; a++) matrix[a * BASIS + a] += RIDGE * total + 1e-9;
    matrix[0] += 1e-9;
    coefficients = solvePositiveDefinite(matrix, right);
  }
  return predict;
}

function writeBasis(x: number, y: number, z: number, out: Float64Array): void {
  out[0] = 1;
  out[1] = x;
  out[2] = y;
  out[3] = z;
  out[4] = x * y;
  out[5] = y * z;
  out[6] = x * z;
  out[7] = x * x - y * y;
  out[8] = 3 * z * z - 1;
}
