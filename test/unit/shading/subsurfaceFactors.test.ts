import { expect, test } from "@jest/globals";
import { REFERENCE_TRANSLUCENCY } from "../../../sdk/shading/scatterWidth";
import { subsurfaceFactors } from "../../../sdk/shading/subsurfaceFactors";

test("flat skin, or skin that scatters nothing, passes every band", () => {
  const factors = new Float64Array(15);
  for (const [curvature, t] of [
    [0, 1],
    [0.3, 0],
  ]) {
    subsurfaceFactors(curvature, t, factors);
    for (const s of factors) expect(s).toBeCloseTo(1, 12);
  }
});

test("red is softened most and high bands more than low ones", () => {
  const s = new Float64Array(15);
  subsurfaceFactors(0.2, 1, s);
  expect(s[3]).toBeLessThan(s[4]);
  expect(s[4]).toBeLessThan(s[5]);
  expect(s[6]).toBeLessThan(s[3]);
});

test("follows random walks of skin in a ball of 5 mm: 78, 92 and 97 % of band 1 are left", () => {
  const s = new Float64Array(15);
  subsurfaceFactors(0.2, REFERENCE_TRANSLUCENCY, s);
  // By facts of random walks: .780, .918, .975.
  [0.78, 0.918, 0.975].forEach((walk, c) => {
    expect(Math.abs(s[3 + c] - walk)).toBeLessThan(0.02);
  });
});

test("the derivative by T agrees with central differences at nose-like curvature", () => {
  const h = 1e-5;
  const [s, slope, above, below] = [0, 1, 2, 3].map(() => new Float64Array(15));
  subsurfaceFactors(0.12, 0.54, s, slope);
  subsurfaceFactors(0.12, 0.54 + h, above);
  subsurfaceFactors(0.12, 0.54 - h, below);
  slope.forEach((value, i) => {
    expect(Math.abs(value - (above[i] - below[i]) / (2 * h))).toBeLessThan(1e-8);
  });
});
