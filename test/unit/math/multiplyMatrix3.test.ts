import { expect, test } from "@jest/globals";
import { multiplyMatrix3 } from "../../../sdk/math/multiplyMatrix3";

test("rows by columns", () => {
  const a = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect([...multiplyMatrix3(a, [0, 1, 0, 0, 0, 1, 1, 0, 0])]).toEqual([3, 1, 2, 6, 4, 5, 9, 7, 8]);
});
