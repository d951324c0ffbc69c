import { expect, it } from "@jest/globals";
import { weightedMedian } from "../../../../sdk/stages/texture/weightedMedian";

it("weightedMedian is the value at half the weight, deaf to what has none", () => {
  expect(weightedMedian([5, 1, 9], [1, 1, 1])).toBe(5);
  expect(weightedMedian([5, 1, 9], [1, 3, 1])).toBe(1);
  expect(weightedMedian([5, Number.NaN, 9], [1, 0, 3])).toBe(9);
  expect(weightedMedian([5], [0])).toBeNaN();
});
