import { expect, test } from "@jest/globals";
import { irisColorFromPhoto } from "../../../sdk/head/irisColorFromPhoto";
import { eyePhoto } from "../../fixtures/eyePhoto";

const GREEN = [0.08, 0.12, 0.05];

test("finds the iris colour beside pupil, highlight and sclera", () => {
  const { photo, landmarks } = eyePhoto(GREEN, [0.6, 0.55, 0.5]);
  const found = irisColorFromPhoto(photo, landmarks);
  // One step of an 8-bit sRGB code is 0.0015 to 0.003 here.
  for (let c = 0; c < 3; c++) expect(found?.color[c]).toBeCloseTo(GREEN[c], 2);
  expect(found?.pixelCount).toBeGreaterThan(200);
});

test("closed eyes have no iris colour", () => {
  const { photo, landmarks } = eyePhoto(GREEN, [0.6, 0.55, 0.5], 0.1);
  expect(irisColorFromPhoto(photo, landmarks)).toBeUndefined();
});
