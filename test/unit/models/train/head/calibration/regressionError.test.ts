import { expect, test } from "@jest/globals";
import { measureFeatures } from "../../../../../../models/train/head/calibration/measureFeatures";
import { regressionError } from "../../../../../../models/train/head/calibration/regressionError";
import { SHAPE_FEATURES } from "../../../../../../sdk/stages/fit/shapeFeatures";
import { faceModel } from "../../../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";
import { syntheticSamples } from "../../../../../fixtures/syntheticSamples";

test("is zero for a regression that knows the person, and not for one that knows nothing", () => {
  const whole = faceModel();
  const none = new Float32Array(whole.pointCount);
  const model = { ...whole, regions: { ...whole.regions, innerMouth: none, nostrils: none, ears: none } };
  const [head] = syntheticSamples(model, syntheticCalibration(model.mean, 15), 1, 3);
  const identity = head.truth.identity.map((weight, k) => (model.identitySymmetry[k] > 0 ? weight : 0));
  const heads = [{ ...head, truth: { ...head.truth, identity } }];
  const nothing = new Float32Array(model.identity.length * SHAPE_FEATURES);
  const constant = nothing.slice();
  identity.forEach((weight, k) => {
    constant[k * SHAPE_FEATURES] = weight;
  });
  const samples = measureFeatures(model, heads);
  expect(regressionError(model, heads, samples, constant)).toBeLessThan(1e-4);
  expect(regressionError(model, heads, samples, nothing)).toBeGreaterThan(0.2);
});
