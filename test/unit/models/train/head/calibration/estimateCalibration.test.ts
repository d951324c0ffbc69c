import { expect, test } from "@jest/globals";
import { estimateCalibration } from "../../../../../../models/train/head/calibration/estimateCalibration";
import { heldOutLikelihood } from "../../../../../../models/train/head/calibration/heldOutLikelihood";
import { measureAll } from "../../../../../../models/train/head/calibration/measureAll";
import { faceModel } from "../../../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";
import { syntheticSamples } from "../../../../../fixtures/syntheticSamples";

const model = faceModel();
const truth = syntheticCalibration(model.mean, 15);
const samples = measureAll(model, syntheticSamples(model, truth, 150, 5));
const heldOut = measureAll(model, syntheticSamples(model, truth, 30, 6));
const choice = { identityRidge: 5, expressionRidge: 2, rank: 6, spread: 1 };
const found = estimateCalibration(model, samples, choice);
const rms = (values: ArrayLike<number>): number =>
  Math.sqrt(Array.from(values).reduce((sum, v) => sum + v * v, 0) / values.length);
const skin = (values: Float32Array): Float32Array => values.subarray(0, 936);

test("finds bias and response of a network whose errors are known", () => {
  expect(found).toMatchObject({ count: 150, responseCount: 15, rank: 6 });
  // 1.5 mm of common noise on 300 samples leave 0.1 mm.
  expect(rms(skin(found.bias).map((value, i) => value - truth.bias[i]))).toBeLessThan(0.0003);
  const mode = (response: Float32Array): Float32Array => response.filter((_, i) => i < 936 * 15 && i % 15 === 0);
  const difference = mode(found.response).map((value, i) => value - mode(truth.response)[i]);
  // The response is a thirteenth of the noise: half of its energy is found (0.76 of its size is the error).
  expect(rms(difference)).toBeLessThan(rms(mode(truth.response)) * 0.85);
});

test("finds how strong the errors are", () => {
  const variance = (c: typeof truth, row: number): number =>
    c.diagonal[row] + c.factors.subarray(row * c.rank, (row + 1) * c.rank).reduce((sum, f) => sum + f * f, 0);
  const ratio = Array.from({ length: 936 }, (_, row) => variance(found, row) / variance(truth, row));
  expect(rms(ratio)).toBeGreaterThan(0.8);
  expect(rms(ratio)).toBeLessThan(1.3);
});

test("the common directions make held-out heads likelier than independent noise", () => {
  const single = estimateCalibration(model, samples, { ...choice, rank: 1 });
  expect(heldOutLikelihood(heldOut, found)).toBeGreaterThan(heldOutLikelihood(heldOut, single) + 0.1);
});
