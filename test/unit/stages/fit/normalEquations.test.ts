import { expect, test } from "@jest/globals";
import { choleskyFactor } from "../../../../sdk/math/choleskyFactor";
import { choleskySolve } from "../../../../sdk/math/choleskySolve";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import { buildLandmarkNoise } from "../../../../sdk/stages/fit/buildLandmarkNoise";
import { noiseCost } from "../../../../sdk/stages/fit/noiseCost";
import { normalEquations } from "../../../../sdk/stages/fit/normalEquations";
import { faceModel } from "../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../fixtures/syntheticCalibration";

const ROWS = 936;
const calibration = syntheticCalibration(faceModel().mean, 2);
const trust = Float64Array.from({ length: 468 }, (_, l) => (l % 50 === 7 ? 0.1 : 1));
const noise = buildLandmarkNoise(calibration, trust);
const random = randomGenerator(3);
const residuals = Float64Array.from({ length: ROWS }, () => 0.004 * (random() - 0.5));
const width = 4;
const jacobian = Float64Array.from({ length: ROWS * width }, () => random() - 0.5);

/** The slow twin: the whole covariance matrix, factored. */
function covarianceFactor(): Float64Array {
  const { factors, rank, diagonal } = calibration;
  const matrix = new Float64Array(ROWS * ROWS);
  for (let i = 0; i < ROWS; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? diagonal[i] / trust[i >> 1] : 0;
      for (let k = 0; k < rank; k++) sum += factors[i * rank + k] * factors[j * rank + k];
      matrix[i * ROWS + j] = sum;
    }
  }
  expect(choleskyFactor(matrix, ROWS)).toBe(true);
  return matrix;
}
const factor = covarianceFactor();
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

test("the cost is the Mahalanobis length under the full covariance", () => {
  const slow = dot(residuals, choleskySolve(factor, ROWS, residuals.slice()));
  expect(noiseCost(noise, residuals) / slow).toBeCloseTo(1, 9);
});

test("the normal equations are those of the full covariance", () => {
  const columns = Array.from({ length: width }, (_, c) => jacobian.filter((_value, i) => i % width === c));
  const { hessian, gradient } = normalEquations(noise, jacobian.slice(), residuals, width);
  columns.forEach((column, a) => {
    const weighted = choleskySolve(factor, ROWS, column.slice());
    expect(gradient[a] / dot(weighted, residuals)).toBeCloseTo(1, 6);
    columns.forEach((other, b) => {
      expect(hessian[a * width + b] / dot(weighted, other)).toBeCloseTo(1, 6);
    });
  });
});
