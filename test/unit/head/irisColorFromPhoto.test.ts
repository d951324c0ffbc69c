import { expect, test } from "@jest/globals";
import { irisColorFromPhoto } from "../../../sdk/head/irisColorFromPhoto";
import { eyePhoto } from "../../fixtures/eyePhoto";
import { irisTruths } from "../../fixtures/irisTruths";
import { paintedEyes } from "../../fixtures/paintedEyes";

const GREEN = [0.08, 0.12, 0.05];

test("finds the iris colour beside pupil, highlight and sclera", () => {
  const { photo, landmarks } = eyePhoto(GREEN, [0.6, 0.55, 0.5]);
  const { left, right } = irisColorFromPhoto(photo, landmarks);
  // One step of an 8-bit sRGB code is 0.0015 to 0.003 here.
  for (let c = 0; c < 3; c++) expect(left?.color[c]).toBeCloseTo(GREEN[c], 2);
  expect(left?.pixelCount).toBeGreaterThan(200);
  expect(right).toEqual(left);
});

test("closed eyes have no iris colour", () => {
  const { photo, landmarks } = eyePhoto(GREEN, [0.6, 0.55, 0.5], 0.1);
  expect(irisColorFromPhoto(photo, landmarks)).toEqual({ left: undefined, right: undefined });
});

test("tells two colours apart where it is asked to, and no two of one", () => {
  const truths = irisTruths();
  const two = paintedEyes(truths[5], { diameter: 30 });
  const { left, right } = irisColorFromPhoto(two.photo, two.landmarks, true);
  // Known, blue by red: 1.46 and .23.
  expect((left?.color[2] ?? 0) / (left?.color[0] ?? 1)).toBeGreaterThan(1.3);
  expect((right?.color[2] ?? 0) / (right?.color[0] ?? 1)).toBeLessThan(0.4);
  const merged = irisColorFromPhoto(two.photo, two.landmarks);
  expect(merged.left).toEqual(merged.right);
  const one = paintedEyes(truths[0], { diameter: 30 });
  const alike = irisColorFromPhoto(one.photo, one.landmarks, true);
  expect(alike.left).toEqual(alike.right);
});
