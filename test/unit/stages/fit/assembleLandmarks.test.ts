import { expect, test } from "@jest/globals";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { assembleLandmarks } from "../../../../sdk/stages/fit/assembleLandmarks";
import { buildLandmarkBasis } from "../../../../sdk/stages/fit/buildLandmarkBasis";
import { faceModel } from "../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../fixtures/syntheticCalibration";

const model = faceModel();
const basis = buildLandmarkBasis(model);
const own = Int32Array.from({ length: 468 }, (_, i) => i);

test("takes each landmark's active row", () => {
  const active = own.map((row, l) => (l === 454 ? 468 : row));
  const { mean } = assembleLandmarks(basis, active);
  expect(mean[454 * 3]).toBe(basis.mean[468 * 3]);
  expect(mean[33 * 3]).toBe(basis.mean[33 * 3]);
});

test("carries bias, response and the view's offset of a calibration", () => {
  const viewResponse = new Float32Array(956 * 5);
  viewResponse[67 * 5] = 0.01;
  const calibration = { ...syntheticCalibration(model.mean, 15), viewResponse };
  const rotation = rotationFromVector(0, 0.3, 0);
  const state = { rotation, x: 0, y: 0, logScale: 7, logFocal: 7, params: new Float64Array(15) };
  const { answer } = assembleLandmarks(basis, own, calibration, state);
  expect(answer?.count).toBe(15);
  expect(answer?.offset[66]).toBe(calibration.bias[66]);
  // The face's direction of a head turned by 0.3 points sin(0.3) to the right.
  expect(answer?.offset[67]).toBeCloseTo(calibration.bias[67] + 0.01 * Math.sin(0.3), 9);
  expect(assembleLandmarks(basis, own).answer).toBeUndefined();
});
