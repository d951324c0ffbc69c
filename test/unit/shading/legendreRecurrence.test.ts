import { expect, test } from "@jest/globals";
import { legendreIndex, legendreRecurrence, SH_NORM } from "../../../sdk/shading/legendreRecurrence";

test("m = 0 is the Legendre polynomial and m = 1 its derivative", () => {
  const z = 0.3;
  const out = new Float64Array(45);
  legendreRecurrence(z, out);
  expect(out[legendreIndex(3, 0)]).toBeCloseTo((5 * z ** 3 - 3 * z) / 2, 14);
  expect(out[legendreIndex(3, 1)]).toBeCloseTo((15 * z ** 2 - 3) / 2, 14);
  expect(out[legendreIndex(4, 4)]).toBe(105);
});

test("the constant function has norm 1 / sqrt(4 pi)", () => {
  expect(SH_NORM[0]).toBeCloseTo(1 / Math.sqrt(4 * Math.PI), 15);
});
