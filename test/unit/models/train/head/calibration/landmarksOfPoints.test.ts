import { expect, it } from "@jest/globals";
import { landmarksOfPoints } from "../../../../../../models/train/head/calibration/landmarksOfPoints";

it("landmarksOfPoints measures the eye distance between the outer corners and reports nothing bad", () => {
  const points = new Float32Array(478 * 2);
  points.set([10, 20], 33 * 2);
  points.set([13, 24], 263 * 2);
  const landmarks = landmarksOfPoints(points, { width: 64, height: 48 });
  expect(landmarks.points).toBe(points);
  expect(landmarks.outerEyeDistancePx).toBe(5);
  expect([landmarks.face.width, landmarks.face.height]).toEqual([64, 48]);
  expect([landmarks.drift, landmarks.mirrorDisagreement, landmarks.warnings.length]).toEqual([0, 0, 0]);
});
