import { expect, test } from "@jest/globals";
import { measureFeatures } from "../../../../../../models/train/head/calibration/measureFeatures";
import { mirrorFeatures } from "../../../../../../sdk/stages/fit/mirrorFeatures";
import { faceModel } from "../../../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";
import { syntheticSamples } from "../../../../../fixtures/syntheticSamples";

test("two samples a head: itself and its mirror image", () => {
  const model = faceModel();
  const heads = syntheticSamples(model, syntheticCalibration(model.mean, 15), 2, 3);
  const samples = measureFeatures(model, heads);
  expect(samples).toHaveLength(4);
  expect(samples[2].identity).toEqual(Float64Array.from(heads[1].truth.identity));
  expect(samples[3].features).toEqual(mirrorFeatures(samples[2].features));
  expect(samples[3].identity[6]).toBe(-samples[2].identity[6]);
  expect(samples[3].identity[0]).toBe(samples[2].identity[0]);
});
