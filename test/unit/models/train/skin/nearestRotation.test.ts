import { expect, test } from "@jest/globals";
import { nearestRotation } from "../../../../../models/train/skin/nearestRotation";

test("finds the rotation under scale and a little shear", () => {
  const [c, s] = [Math.cos(0.4), Math.sin(0.4)];
  const turn = [c, -s, 0, s, c, 0, 0, 0, 1];
  const found = nearestRotation(Float64Array.from(turn, (value) => 700 * value));
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(turn[i], 9);
  });
  const sheared = nearestRotation(Float64Array.from(turn, (value, i) => value + (i === 2 ? 0.05 : 0)));
  expect(Math.hypot(...sheared.subarray(0, 3))).toBeCloseTo(1, 9);
});
