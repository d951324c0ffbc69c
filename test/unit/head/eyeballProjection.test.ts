import { expect, test } from "@jest/globals";
import { eyeballProjection } from "../../../sdk/head/eyeballProjection";

test("the pupil is in the middle, the back on the rim, up is up and the person's left on the right", () => {
  expect(eyeballProjection(0, 1)).toEqual([0.5, 0.5]);
  expect(eyeballProjection(Math.PI, 0)).toEqual([1, 0.5]);
  expect(eyeballProjection(0.5, Math.PI / 2)[1]).toBeLessThan(0.4);
  // The iris' edge: 37 % of the width.
  expect(eyeballProjection(0.505, 0)[0] - 0.5).toBeCloseTo(0.183, 3);
});
