import { expect, test } from "@jest/globals";
import { logLuminance } from "../../../../sdk/stages/texture/logLuminance";

test("is the logarithm of grey, weighs green most, and is finite at black", () => {
  const [grey, red, green, blue, black] = logLuminance([0.5, 0.5, 0.5, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
  expect(grey).toBeCloseTo(Math.log(0.503), 5);
  expect(green).toBeGreaterThan(red);
  expect(red).toBeGreaterThan(blue);
  expect(black).toBeCloseTo(Math.log(0.003), 5);
});
