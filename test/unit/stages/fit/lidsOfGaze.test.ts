import { expect, test } from "@jest/globals";
import { lidsOfGaze } from "../../../../sdk/stages/fit/lidsOfGaze";

const DEGREE = Math.PI / 180;

test("looking to the own left and down: left eye out, right eye in, both down", () => {
  const weights = lidsOfGaze({ left: [17 * DEGREE, -30 * DEGREE], right: [17 * DEGREE, -1], seen: true });
  expect(weights.get("eyeLookOutLeft")).toBeCloseTo(0.5, 12);
  expect(weights.get("eyeLookInLeft")).toBe(0);
  expect(weights.get("eyeLookInRight")).toBeCloseTo(0.5, 12);
  expect(weights.get("eyeLookDownLeft")).toBeCloseTo(1, 12);
  expect(weights.get("eyeLookDownRight")).toBe(1);
  expect(weights.get("eyeLookUpRight")).toBe(0);
});
