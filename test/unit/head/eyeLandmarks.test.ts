import { expect, test } from "@jest/globals";
import { EYE_LANDMARKS } from "../../../sdk/head/eyeLandmarks";
import { MIRROR_LANDMARK } from "../../../sdk/head/mirrorLandmark";
import { faceModel } from "../../fixtures/faceModel";

test("the eyes are each other's mirror images", () => {
  const { left, right } = EYE_LANDMARKS;
  expect(right.contour.map((l) => MIRROR_LANDMARK[l])).toEqual([...left.contour]);
  expect(MIRROR_LANDMARK[right.irisCentre]).toBe(left.irisCentre);
  expect(MIRROR_LANDMARK[right.upperLid]).toBe(left.upperLid);
});

test("the left eye is at +x, its upper lid above the lower", () => {
  const { mean } = faceModel();
  const { outerCorner, innerCorner, upperLid, lowerLid } = EYE_LANDMARKS.left;
  expect(mean[outerCorner * 3]).toBeGreaterThan(mean[innerCorner * 3]);
  expect(mean[innerCorner * 3]).toBeGreaterThan(0);
  expect(mean[upperLid * 3 + 1]).toBeGreaterThan(mean[lowerLid * 3 + 1]);
});
