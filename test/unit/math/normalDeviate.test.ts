import { expect, test } from "@jest/globals";
import { normalDeviate } from "../../../sdk/math/normalDeviate";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

test("normalDeviate has mean 0, deviation 1 and a normal's share beyond two deviations", () => {
  const random = randomGenerator(5);
  const values = Array.from({ length: 20_000 }, () => normalDeviate(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.abs(square - 1)).toBeLessThan(0.04);
  expect(values.filter((value) => Math.abs(value) > 2).length / values.length).toBeCloseTo(0.0455, 2);
});
