import { expect, test } from "@jest/globals";
import { naturalLightPrior } from "../../../../sdk/stages/light/naturalLightPrior";

const prior = naturalLightPrior();
const cost = (light: Float64Array) => {
  let sum = 0;
  for (let a = 0; a < 81; a++) for (let b = 0; b < 81; b++) sum += prior.precision[a * 81 + b] * light[a] * light[b];
  return sum;
};

test("natural light comes from above, from no side", () => {
  expect(prior.mean[1]).toBeGreaterThan(0.4);
  expect(prior.mean[2]).toBeCloseTo(0, 12);
  expect(prior.mean[3]).toBeCloseTo(0, 12);
});

test("the covariance is symmetric and turns about the vertical do not change it", () => {
  const { covariance } = prior;
  for (let a = 0; a < 81; a++) {
    for (let b = 0; b < a; b++) expect(covariance[a * 81 + b]).toBeCloseTo(covariance[b * 81 + a], 10);
  }
  // Left-right (x, coefficient 3) and front-back (z, coefficient 2) are the same direction a quarter turn apart.
  expect(covariance[2 * 81 + 2]).toBeCloseTo(covariance[3 * 81 + 3], 10);
});

test("the mean light costs nothing, light from below costs more than light from above", () => {
  expect(cost(prior.mean)).toBeCloseTo(0, 8);
  const above = prior.mean.slice();
  const below = prior.mean.slice();
  above[1] += 0.3;
  below[1] -= 1.2;
  expect(cost(below)).toBeGreaterThan(cost(above));
});
