import { expect, test } from "@jest/globals";
import { fitRegression } from "../../../../../../models/train/head/calibration/fitRegression";
import { randomGenerator } from "../../../../../../sdk/math/randomGenerator";

const WIDTH = 6;
const random = randomGenerator(5);
const truth = [
  [0.5, 1, -1, 0, 0.2, 0],
  [-1, 0, 0.3, 0.3, 0, 2],
];
// 41 heads: not a multiple of the four that are added at a time.
const samples = Array.from({ length: 41 }, () => {
  const features = Float64Array.of(1, ...Array.from({ length: WIDTH - 1 }, () => 2 * random() - 1));
  const identity = Float64Array.from(truth, (row) => row.reduce((sum, w, i) => sum + w * features[i], 0));
  return { features, identity };
});

test("finds a linear map", () => {
  fitRegression(samples, 1e-9).forEach((value, i) => {
    expect(value).toBeCloseTo(truth.flat()[i], 5);
  });
});

test("a heavy ridge leaves the mean", () => {
  const held = fitRegression(samples, 1e9);
  const mean = samples.reduce((sum, { identity }) => sum + identity[1] / samples.length, 0);
  expect(held[WIDTH]).toBeCloseTo(mean, 5);
  expect(Math.abs(held[WIDTH + 5])).toBeLessThan(1e-6);
});
