import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { landmarksOfPoints } from "../../../models/train/head/calibration/landmarksOfPoints";
import { MIRROR_LANDMARK } from "../../../sdk/head/mirrorLandmark";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { readLandmarkCalibration } from "../../../sdk/head/readLandmarkCalibration";
import { fitHead } from "../../../sdk/stages/fitHead";
import type { FaceLandmarks } from "../../../sdk/types";

const file = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const calibration = readLandmarkCalibration(readFileSync(file("models/landmark-calibration.bin")));
const model = readHeadModel(readFileSync(file("models/head.bin")), calibration);
const photo = { width: 512, height: 512 };

/** Landmarks of scikit-image's astronaut (NASA), found by this package and looked at on the photo. */
function astronaut(): FaceLandmarks {
  const { points } = JSON.parse(readFileSync(file("test/data/astronaut-landmarks.json"), "utf8"));
  return landmarksOfPoints(Float32Array.from(points as number[]), { width: 512, height: 512 });
}

describe("fitHead with the built head model", () => {
  test("finds a smiling woman who looks at the camera", () => {
    const landmarks = astronaut();
    const fit = fitHead(landmarks, photo, model);
    const weight = (name: string): number => fit.expression[model.expressionNames.indexOf(name)];
    expect(weight("mouthSmileLeft")).toBeGreaterThan(0.5);
    expect(weight("mouthSmileRight")).toBeGreaterThan(0.5);
    expect(weight("eyeBlinkLeft")).toBeLessThan(0.3);
    expect(Math.hypot(...fit.gaze.left)).toBeLessThan(0.2);
    // 1.3 to 1.5 % of the eye distance were measured.
    expect(fit.landmarkErrorPx.mean / landmarks.outerEyeDistancePx).toBeLessThan(0.022);
    expect(fit.warnings).toEqual([]);
    expect(Math.hypot(...fit.identity)).toBeLessThan(10);
  });

  test("the mirrored photo gives the mirrored head", () => {
    const landmarks = astronaut();
    const points = landmarks.points.slice();
    MIRROR_LANDMARK.forEach((other, l) => {
      points[l * 2] = photo.width - landmarks.points[other * 2];
      points[l * 2 + 1] = landmarks.points[other * 2 + 1];
    });
    const [fit, mirrored] = [landmarks, { ...landmarks, points }].map((l) => fitHead(l, photo, model));
    fit.identity.forEach((value, k) => {
      // Halves in the calibration and float32 points are not quite symmetric; worst seen 0.002 sigma.
      expect(Math.abs(mirrored.identity[k] - model.identitySymmetry[k] * value)).toBeLessThan(0.01);
    });
    // Worst seen 0.0006.
    expect(mirrored.camera.focalPx / fit.camera.focalPx).toBeCloseTo(1, 2);
  });
});
