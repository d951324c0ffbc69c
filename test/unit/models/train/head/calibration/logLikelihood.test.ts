import { expect, test } from "@jest/globals";
import { logLikelihood } from "../../../../../../models/train/head/calibration/logLikelihood";

test("is the normal density of the full covariance", () => {
  // C = [[1, 1], [1, 1]] + 1 = [[2, 1], [1, 2]]: determinant 3, inverse [[2, -1], [-1, 2]] / 3.
  const covariance = { factors: Float64Array.of(1, 1), rank: 1, diagonal: Float64Array.of(1, 1) };
  const errors = [Float64Array.of(1, 2)];
  const length = (2 * 1 - 2 * 2 + 2 * 4) / 3;
  expect(logLikelihood(errors, covariance)).toBeCloseTo(
    -0.5 * ((length + Math.log(3)) / 2 + Math.log(2 * Math.PI)),
    12,
  );
});
