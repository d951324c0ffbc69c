import { expect, it } from "@jest/globals";
import { samplePersonMask } from "../../../../sdk/stages/texture/samplePersonMask";

it("samplePersonMask reads a mask of any resolution in photo px, edges repeated", () => {
  // Left half background, right half person, 4 x 2 for a photo of 400 x 200.
  const mask = { width: 4, height: 2, data: Float32Array.of(0, 0, 1, 1, 0, 0, 1, 1) };
  const at = (x: number, y: number) => samplePersonMask(mask, { width: 400, height: 200 }, x, y);
  expect(at(0, 0)).toBe(0);
  expect(at(399, 199)).toBe(1);
  // Half-way between the columns' centres the probability is .5: smoothstep(.25, .65) of it.
  expect(at(200, 100)).toBeCloseTo(0.625 ** 2 * (3 - 1.25), 6);
});
