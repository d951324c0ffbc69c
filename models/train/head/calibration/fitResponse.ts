import { choleskyFactor } from "../../../../sdk/math/choleskyFactor";
import { choleskySolve } from "../../../../sdk/math/choleskySolve";
import type { LandmarkSample } from "./LandmarkSample";

/** residual = bias + response * params, row-major response (956 x paramCount). */
export interface LinearAnswer {
  readonly bias: Float64Array;
  readonly response: Float64Array;
  readonly paramCount: number;
}

/**
 * Ridge regression of the network's errors on the true parameters.
 * @param ridge weight of each squared coefficient, per parameter, in samples times parameter variance
 */
export function fitResponse(samples: readonly LandmarkSample[], ridge: readonly number[]): LinearAnswer {
  const paramCount = ridge.length;
  const width = paramCount + 1;
  const rows = samples[0].residual.length;
  const normal = new Float64Array(width * width);
  const right = Array.from({ length: rows }, () => new Float64Array(width));
  const regressor = new Float64Array(width);
  for (const { params, residual } of samples) {
    regressor[0] = 1;
    regressor.set(params, 1);
    for (let a = 0; a < width; a++) {
      const value = regressor[a];
      if (value === 0) continue;
      for (let b = 0; b < width; b++) normal[a * width + b] += value * regressor[b];
      for (let i = 0; i < rows; i++) right[i][a] += value * residual[i];
    }
  }
  ridge.forEach((weight, k) => {
    normal[(k + 1) * (width + 1)] += weight;
  });
  choleskyFactor(normal, width);
  const bias = new Float64Array(rows);
  const response = new Float64Array(rows * paramCount);
  right.forEach((b, i) => {
    const solved = choleskySolve(normal, width, b);
    bias[i] = solved[0];
    response.set(solved.subarray(1), i * paramCount);
  });
  return { bias, response, paramCount };
}
