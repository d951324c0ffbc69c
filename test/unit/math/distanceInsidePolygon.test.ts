import { expect, test } from "@jest/globals";
import { distanceInsidePolygon } from "../../../sdk/math/distanceInsidePolygon";

const square = [0, 0, 4, 0, 4, 4, 0, 4];

test.each([
  [2, 2, 2],
  [1, 2, 1],
  [5, 2, -1],
  [-3, -4, -5],
])("(%p, %p) is %p inside", (x, y, distance) => {
  expect(distanceInsidePolygon(square, x, y)).toBeCloseTo(distance, 12);
});
