import { expect, test } from "@jest/globals";
import { encodeCalibration } from "../../../../../../models/train/head/calibration/encodeCalibration";
import { readLandmarkCalibration } from "../../../../../../sdk/head/readLandmarkCalibration";
import { faceModel } from "../../../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";

test("the reader gives back what was written, in halves", () => {
  const model = faceModel();
  const written = {
    ...syntheticCalibration(model.mean, 15),
    priors: { identity: 2, expression: 10, sparsity: 1 },
    anchors: model.landmarks,
    regression: new Float32Array(2 * 1878).fill(0.25),
  };
  const read = readLandmarkCalibration(encodeCalibration(written));
  expect(read.priors).toEqual(written.priors);
  expect(read.anchors).toEqual(written.anchors);
  expect(read.regression).toEqual(written.regression);
  expect(read.diagonal).toEqual(written.diagonal);
  written.factors.forEach((value, i) => {
    // Halves have 11 bits.
    expect(Math.abs(read.factors[i] - value)).toBeLessThanOrEqual(Math.abs(value) / 2048 + 6e-8);
  });
});
