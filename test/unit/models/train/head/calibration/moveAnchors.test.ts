import { expect, test } from "@jest/globals";
import { measureAll } from "../../../../../../models/train/head/calibration/measureAll";
import { moveAnchors } from "../../../../../../models/train/head/calibration/moveAnchors";
import { MIRROR_LANDMARK } from "../../../../../../sdk/head/mirrorLandmark";
import { faceModel } from "../../../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";
import { syntheticSamples } from "../../../../../fixtures/syntheticSamples";

const whole = faceModel();
const none = new Float32Array(whole.pointCount);
const model = { ...whole, regions: { ...whole.regions, innerMouth: none, nostrils: none } };

test("moves landmarks to where the answers lie, mirrored on the other side", () => {
  // The network sees the left cheek point 50's partner 280 four millimetres further in, and its mirror likewise.
  const bias = new Float32Array(956);
  bias[280 * 2] = -0.004;
  bias[50 * 2] = 0.004;
  const blank = { ...syntheticCalibration(model.mean, 15), bias, response: new Float32Array(956 * 15) };
  const samples = measureAll(model, syntheticSamples(model, blank, 60, 7));
  const { points, weights, moved } = moveAnchors(model, samples);
  const x = (l: number): number =>
    [0, 1, 2].reduce((sum, k) => sum + weights[l * 3 + k] * model.mean[points[l * 3 + k] * 3], 0);
  // Common noise of 1.5 mm on 60 heads leaves 0.2 mm, the hold on the offset a twentieth.
  expect(Math.abs(x(280) - model.mean[280 * 3] + 0.004)).toBeLessThan(0.0008);
  expect(x(50)).toBeCloseTo(-x(280), 6);
  // Common noise of 1.5 mm on 120 samples moves the others by tenths of a millimetre.
  const others = [...moved].filter((_, l) => l !== 280 && l !== 50).sort((a, b) => a - b);
  expect(others[233]).toBeLessThan(0.001);
  expect(moved[MIRROR_LANDMARK[280]]).toBe(moved[280]);
});
