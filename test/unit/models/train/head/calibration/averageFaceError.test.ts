import { expect, test } from "@jest/globals";
import { averageFaceError } from "../../../../../../models/train/head/calibration/averageFaceError";
import { faceModel } from "../../../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";
import { syntheticSamples } from "../../../../../fixtures/syntheticSamples";

const whole = faceModel();
const none = new Float32Array(whole.pointCount);
const regions = { ...whole.regions, innerMouth: none, nostrils: none, ears: none };
const model = { ...whole, regions };
const calibration = syntheticCalibration(model.mean, 15);
const samples = syntheticSamples(model, calibration, 12, 8);

test("the calibrated fit is nearer to the truth than the mean face, on average", () => {
  const mean = averageFaceError(model, samples, { fitIdentity: false, fitExpression: false });
  const fitted = averageFaceError({ ...model, calibration }, samples, {
    priors: { identity: 1, expression: 2, sparsity: 0.2 },
  });
  expect(fitted.mean).toBeLessThan(0.8 * mean.mean);
  expect(fitted.worst).toBeGreaterThan(fitted.mean);
  expect(Object.keys(fitted.byRegion)).toContain("nose");
});
