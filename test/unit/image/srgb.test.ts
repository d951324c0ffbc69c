import { expect, it } from "@jest/globals";
import { linearToSrgb, linearToSrgb8, SRGB8_TO_LINEAR, srgbToLinear } from "../../../sdk/image/srgb";

it("knows the standard's values", () => {
  expect(srgbToLinear(0.5)).toBeCloseTo(0.21404, 5);
  expect(linearToSrgb(0.18)).toBeCloseTo(0.46136, 5);
  expect(srgbToLinear(0.04)).toBeCloseTo(0.04 / 12.92, 9);
});

it("there and back", () => {
  for (let i = 0; i <= 100; i++) expect(linearToSrgb(srgbToLinear(i / 100))).toBeCloseTo(i / 100, 6);
  for (let code = 0; code < 256; code++) expect(linearToSrgb8(SRGB8_TO_LINEAR[code])).toBe(code);
});

it("clamps to bytes", () => {
  expect([linearToSrgb8(-1), linearToSrgb8(7), linearToSrgb8(Number.NaN)]).toEqual([0, 255, 0]);
});
