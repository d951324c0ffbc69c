import { expect, it } from "@jest/globals";
import { createQuadrics } from "../../../../sdk/head/lod/createQuadrics";

it("createQuadrics sums squared distances to planes and places, by pose", () => {
  const quadrics = createQuadrics(2, 3);
  const [x, y, z] = [0.3, -0.2, 0.7];
  quadrics.addPlane(1, 2, 0.6, 0, 0.8, -0.5, 3);
  const distance = 0.6 * x + 0.8 * z - 0.5;
  expect(quadrics.at(1, 2, x, y, z)).toBeCloseTo(3 * distance ** 2, 12);
  quadrics.addPlace(1, 0, 1, 2, 3, 0.5);
  expect(quadrics.at(1, 0, x, y, z)).toBeCloseTo(0.5 * ((x - 1) ** 2 + (y - 2) ** 2 + (z - 3) ** 2), 12);
  quadrics.merge(2, 0);
  expect(quadrics.at(1, 0, 1, 2, 3)).toBeCloseTo(3 * (0.6 + 2.4 - 0.5) ** 2, 12);
  expect(quadrics.at(0, 2, x, y, z)).toBe(0);
});
