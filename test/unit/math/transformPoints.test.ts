import { expect, it } from "@jest/globals";
import { transformPoints } from "../../../sdk/math/transformPoints";

it("transformPoints turns and shifts points, and only turns directions", () => {
  // A quarter turn about +Z, then a shift.
  const matrix = [0, -1, 0, 10, 1, 0, 0, 20, 0, 0, 1, 30];
  expect([...transformPoints(matrix, [1, 2, 3, 0, 0, 0])]).toEqual([8, 21, 33, 10, 20, 30]);
  expect([...transformPoints(matrix, [1, 2, 3], "direction")]).toEqual([-2, 1, 3]);
});
