import { expect, test } from "@jest/globals";
import { buildReliefEquations } from "../../../../../sdk/stages/light/relief/buildReliefEquations";
import { buildReliefGrid } from "../../../../../sdk/stages/light/relief/buildReliefGrid";
import { creasedHead } from "../fixture/creasedHead";

const size = 32;
const head = creasedHead(size);
const grid = buildReliefGrid(head.trust, head.geometry);
const none = new Float32Array(size * size * 3);
const equationsOf = (residual: Float32Array, light = head.light, creases = none) =>
  buildReliefEquations(grid, { residual, trust: head.trust, creases }, light, head.geometry, head.fit);
/** The entry of the texel in the middle, which faces the camera. */
const middle = grid.texels.indexOf(size * 16 + 16);

test("what light from above brightens rises upwards: height falls with v", () => {
  const bright = new Float32Array(size * size * 3).fill(0.05);
  // Facing up is bright, and a height that falls towards the top (h_v > 0) faces up.
  expect(equationsOf(bright).right[3 * middle + 1]).toBeGreaterThan(0);
  expect(equationsOf(none).right[3 * middle + 1]).toBe(0);
});

test("even light tells of no tilt, only that furrows are dark", () => {
  const sh = new Float64Array(243);
  sh.fill(1.6, 0, 3);
  const { matrix } = equationsOf(none, { sh });
  expect(Math.abs(matrix[6 * middle])).toBeLessThan(1e-9);
  expect(matrix[6 * middle + 5]).toBeGreaterThan(0);
});

test("along a crease change costs", () => {
  const creases = new Float32Array(size * size * 3).map((_, i) => (i % 3 === 0 ? 0.5 : 0));
  const added = equationsOf(none, head.light, creases).matrix[6 * middle] - equationsOf(none).matrix[6 * middle];
  expect(added).toBeCloseTo(500, 0);
});
