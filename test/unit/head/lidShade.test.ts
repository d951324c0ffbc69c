import { expect, it } from "@jest/globals";
import { lidShade } from "../../../sdk/head/lidShade";

const flat = (y: number) => Float64Array.of(y, 0, 0, 0, 0);
const lids = { upper: flat(0.3), lower: flat(-0.3), inner: -0.6, outer: 0.6 };

it("darkens towards the lids, more under the upper one, and fills the corner at the nose", () => {
  const [middle, top, bottom, beyond] = [0, 0.28, -0.28, 0.6].map((y) => lidShade(lids, 0, y));
  expect(middle.open).toBeGreaterThan(0.85);
  expect(top.open).toBeLessThan(0.65);
  expect(bottom.open).toBeGreaterThan(top.open);
  expect(beyond.open).toBeLessThan(0.1);
  expect([top.clear < 0.2, middle.clear]).toEqual([true, 1]);
  expect([middle.tears, lidShade(lids, 0, -0.3).tears]).toEqual([0, 1]);
  expect([lidShade(lids, -0.6, 0).flesh, lidShade(lids, 0.6, 0).flesh]).toEqual([1, 0]);
});

it("measures across a slanting lid", () => {
  const slant = { ...lids, upper: Float64Array.of(0.3, 1, 0, 0, 0) };
  const across = lidShade({ ...lids, upper: flat(0.1 * Math.SQRT1_2) }, 0, 0).open;
  expect(lidShade(slant, 0, 0.2).open).toBeCloseTo(across, 2);
});
