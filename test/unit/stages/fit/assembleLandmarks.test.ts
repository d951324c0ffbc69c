import { expect, test } from "@jest/globals";
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

test("adds bias and response, whose y runs down", () => {
  const calibration = syntheticCalibration(model.mean, 15);
  const { mean, shapes } = assembleLandmarks(basis, own, calibration);
  expect(mean[33 * 3]).toBeCloseTo(basis.mean[33 * 3] + calibration.bias[66], 12);
  expect(mean[33 * 3 + 1]).toBeCloseTo(basis.mean[33 * 3 + 1] - calibration.bias[67], 12);
  const response = calibration.response[67 * 15 + 1];
  expect(shapes[1][33 * 3 + 1]).toBeCloseTo(basis.shapes[1][33 * 3 + 1] - response, 12);
  expect(shapes[1][33 * 3 + 2]).toBe(basis.shapes[1][33 * 3 + 2]);
});
