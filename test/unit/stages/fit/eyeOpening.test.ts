import { expect, test } from "@jest/globals";
import { eyeOpening } from "../../../../sdk/stages/fit/eyeOpening";
import { eyePhoto } from "../../../fixtures/eyePhoto";

test("is the mean lid distance by the eye's width, on both sides", () => {
  const { points } = eyePhoto([0, 0, 0], [1, 1, 1]).landmarks;
  // Almond of half width 38 and half height 18; pairs at 67.5, 90 and 112.5 degrees.
  const expected = (18 * (1 + 2 * Math.sin((3 * Math.PI) / 8))) / 3 / 38;
  expect(eyeOpening(points, "left")).toBeCloseTo(expected, 5);
  expect(eyeOpening(points, "right")).toBeCloseTo(expected, 5);
});

test("closed lids have none", () => {
  expect(eyeOpening(eyePhoto([0, 0, 0], [1, 1, 1], 0).landmarks.points, "left")).toBeCloseTo(0, 6);
});
