import { expect, test } from "@jest/globals";
import { sphereQuadrature } from "../../../sdk/shading/sphereQuadrature";

test("integrates monomials up to its degree exactly", () => {
  const { directions, weights } = sphereQuadrature(8);
  const integral = (f: (x: number, y: number, z: number) => number) =>
    weights.reduce((sum, w, i) => sum + w * f(directions[3 * i], directions[3 * i + 1], directions[3 * i + 2]), 0);
  expect(integral(() => 1)).toBeCloseTo(4 * Math.PI, 12);
  expect(integral((x) => x * x)).toBeCloseTo((4 * Math.PI) / 3, 12);
  expect(integral((x, y, z) => x * x * y * y * z * z * z * z)).toBeCloseTo((4 * Math.PI) / 315, 12);
  expect(integral((x, _, z) => x ** 7 * z)).toBeCloseTo(0, 12);
});
