import { expect, it } from "@jest/globals";
import { fillUncovered } from "../../../../sdk/stages/texture/fillUncovered";

it("fillUncovered gives every bare texel the colour of its nearest covered one and keeps the rest", () => {
  const coverage = new Uint8Array(64);
  const values = new Float32Array(64 * 3);
  coverage[9] = 1;
  coverage[54] = 2;
  values.set([1, 2, 3], 9 * 3);
  values.set([4, 5, 6], 54 * 3);
  fillUncovered(values, 3, coverage, 8);
  expect([...values.subarray(0, 3)]).toEqual([1, 2, 3]);
  expect([...values.subarray(63 * 3)]).toEqual([4, 5, 6]);
  expect(values.every((value) => value > 0)).toBe(true);
});
