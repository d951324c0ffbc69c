import { expect, test } from "@jest/globals";
import { fitCovariance } from "../../../../../../models/train/head/calibration/fitCovariance";
import { randomGenerator } from "../../../../../../sdk/math/randomGenerator";

test("factors and diagonal together have the errors' variances, factors their covariances", () => {
  const random = randomGenerator(4);
  const errors = Array.from({ length: 4000 }, () => {
    const common = 0.01 * (random() - 0.5);
    return Float64Array.from({ length: 6 }, (_, i) => (i < 4 ? common : 0) + 0.002 * (random() - 0.5));
  });
  const { factors, diagonal } = fitCovariance(errors, 1);
  // Uniform numbers of width w have the variance w^2 / 12.
  const independent = 0.002 ** 2 / 12;
  for (let i = 0; i < 6; i++) {
    const expected = independent + (i < 4 ? 0.01 ** 2 / 12 : 0);
    expect((factors[i] ** 2 + diagonal[i]) / expected).toBeCloseTo(1, 1);
  }
  expect((factors[0] * factors[3]) / (0.01 ** 2 / 12)).toBeCloseTo(1, 1);
});
