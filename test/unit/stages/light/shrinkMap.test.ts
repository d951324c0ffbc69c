import { expect, it } from "@jest/globals";
import { shrinkMap } from "../../../../sdk/stages/light/shrinkMap";

it("shrinkMap averages boxes by weight and ignores what has none", () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
  expect(Array.from(shrinkMap(values, 4, 1, 2))).toEqual([3.5, 5.5, 11.5, 13.5]);
  const weight = new Float32Array(16);
  weight[1] = 2;
  expect(Array.from(shrinkMap(values, 4, 1, 2, weight))).toEqual([2, 5.5, 11.5, 13.5]);
  expect(() => shrinkMap(values, 4, 1, 3)).toThrow(RangeError);
});
