import { choleskyFactor } from "../../../../sdk/math/choleskyFactor";
import { choleskySolve } from "../../../../sdk/math/choleskySolve";
import type { LandmarkSample } from "./LandmarkSample";

/** residual = coefficients * [1, view features, params], row-major, 956 rows. */
export interface LinearAnswer {
  readonly coefficients: Float64Array;
  readonly width: number;
}

/**
 * Ridge regression of the network's errors on the view and the true parameters.
 * @param ridge weight of each squared coefficient but the constant's, in samples times the regressor's variance
 */
export function fitResponse(samples: readonly LandmarkSample[], ridge: readonly number[]): LinearAnswer {
  const width = ridge.length + 1;
  const rows = samples[0].residual.length;
  const normal = new Float64Array(width * width);
  const right = Array.from({ length: rows }, () => new Float64Array(width));
  for (const sample of samples) {
    const regressor = regressorOf(sample);
    for (let a = 0; a < width; a++) {
      const value = regressor[a];
      if (value === 0) continue;
      for (let b = 0; b < width; b++) normal[a * width + b] += value * regressor[b];
      for (let i = 0; i < rows; i++) right[i][a] += value * sample.residual[i];
    }
  }
  ridge.forEach((weight, k) => {
    normal[(k + 1) * (width + 1)] += weight;
  });
  choleskyFactor(normal, width);
  const coefficients = new Float64Array(rows * width);
  right.forEach((b, i) => {
    coefficients.set(choleskySolve(normal, width, b), i * width);
  });
  return { coefficients, width };
}

/** 1, view, parameters. */
export function regressorOf({ features, params }: LandmarkSample): Float64Array {
  return Float64Array.of(1, ...features, ...params);
}
