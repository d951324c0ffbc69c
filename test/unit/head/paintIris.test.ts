import { expect, test } from "@jest/globals";
import { paintIris } from "../../../sdk/head/paintIris";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

const paint = paintIris({ irisColor: [0.1, 0.2, 0.3], pupilShare: 0.34 }, randomGenerator(1));
const at = (distance: number, azimuth = 0.3): number[] => {
  const color = [0.6, 0.6, 0.6];
  paint(distance, azimuth, color);
  return color;
};

test("pupil, iris, limbal ring, and the white untouched outside", () => {
  expect(at(0.1)[2]).toBeLessThan(0.01);
  expect(at(0.6)[2]).toBeGreaterThan(at(0.6)[0]);
  expect(at(0.93)[2]).toBeLessThan(at(0.6)[2]);
  expect(at(1.2)).toEqual([0.6, 0.6, 0.6]);
});

test("goes round without a seam", () => {
  const [before, after] = [at(0.6, -Math.PI + 1e-6), at(0.6, Math.PI - 1e-6)];
  before.forEach((value, c) => {
    expect(value).toBeCloseTo(after[c], 4);
  });
});
