import { expect, test } from "@jest/globals";
import { createLightSlope } from "../../../../../sdk/stages/light/relief/createLightSlope";

/** Irradiance over pi of a constant, and of L = 1 + z by its band 1. */
const sh = new Float64Array(243);
for (let c = 0; c < 3; c++) sh[c] = Math.sqrt(4 * Math.PI);
sh[6] = Math.sqrt((4 * Math.PI) / 3);
sh[18] = 0.3;
sh[21] = -0.4;
sh[24] = 0.2;
const at = createLightSlope({ sh });

test("is 1 in even light and loses a third of a gradient", () => {
  const [lit, slope] = [new Float64Array(3), new Float64Array(9)];
  at([0, 0, 1], lit, slope);
  expect(lit[1]).toBeCloseTo(1, 5);
  const plain = new Float64Array(243);
  plain.set(sh.subarray(0, 9));
  createLightSlope({ sh: plain })([0, 0, 1], lit, slope);
  expect(lit[0]).toBeCloseTo(1 + 2 / 3, 5);
  expect(slope[2]).toBeCloseTo(2 / 3, 5);
});

test("the slope is the light's derivative", () => {
  const n = [0.48, -0.6, 0.64];
  const [lit, slope, moved] = [new Float64Array(3), new Float64Array(9), new Float64Array(3)];
  at(n, lit, slope);
  const unused = new Float64Array(9);
  for (let i = 0; i < 3; i++) {
    const h = 1e-5;
    at(
      n.map((x, k) => (k === i ? x + h : x)),
      moved,
      unused,
    );
    for (let c = 0; c < 3; c++) expect((moved[c] - lit[c]) / h).toBeCloseTo(slope[3 * c + i], 3);
  }
});
