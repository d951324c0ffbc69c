import { expect, test } from "@jest/globals";
import { PIGMENT_WEIGHTS } from "../../../../../sdk/stages/light/relief/pigmentWeights";
import { HAEMOGLOBIN_AXIS, MELANIN_AXIS } from "../../../../../sdk/stages/light/skinAlbedo";

const cost = (v: readonly number[]) =>
  v.reduce((sum, x, a) => sum + v.reduce((row, y, b) => row + x * y * PIGMENT_WEIGHTS[3 * a + b], 0), 0) /
  v.reduce((sum, x) => sum + x * x, 0);

test("blue against red is no pigment and counts more than pigment", () => {
  const off = [1, -1.2, 0.9];
  expect(cost(off)).toBeGreaterThan(1.5 * cost(MELANIN_AXIS));
  expect(cost(off)).toBeGreaterThan(1.3 * cost(HAEMOGLOBIN_AXIS));
  // Nothing can count more than the channels' noise of .1 allows.
  expect(cost(off)).toBeLessThanOrEqual(100.001);
});
