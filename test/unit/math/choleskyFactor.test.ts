import { expect, test } from "@jest/globals";
import { choleskyFactor } from "../../../sdk/math/choleskyFactor";

test("the factor times its transpose is the matrix", () => {
  const factor = Float64Array.of(4, 0, 2, 5);
  expect(choleskyFactor(factor, 2)).toBe(true);
  expect([factor[0], factor[2], factor[3]]).toEqual([2, 1, 2]);
});

test("says when the matrix is not positive definite", () => {
  expect(choleskyFactor(Float64Array.of(1, 2, 2, 1), 2)).toBe(false);
});
