import { expect, test } from "@jest/globals";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

test("the same seed gives the same numbers, another seed others", () => {
  const draw = (seed: number): number[] => Array.from({ length: 4 }, randomGenerator(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test("numbers are uniform in 0..1", () => {
  const next = randomGenerator(1);
  const values = Array.from({ length: 20_000 }, next);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  // Standard error .002: four of them.
  expect(values.reduce((sum, v) => sum + v, 0) / values.length).toBeCloseTo(0.5, 2);
});
