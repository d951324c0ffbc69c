import { expect, test } from "@jest/globals";
import { measureSample } from "../../../../../../models/train/head/calibration/measureSample";
import { faceModel } from "../../../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";
import { syntheticSamples } from "../../../../../fixtures/syntheticSamples";

const model = faceModel();
const perfect = {
  ...syntheticCalibration(model.mean, 15),
  bias: new Float32Array(956),
  response: new Float32Array(956 * 15),
  factors: new Float32Array(956 * 6),
  diagonal: new Float32Array(956),
};
// Contour points may slide on these turned heads; they are measured against other rows then.
const OVAL = new Set([
  332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150,
]);

test("a network without errors leaves none, irises included", () => {
  for (const { truth, points } of syntheticSamples(model, perfect, 4, 1)) {
    const { residual, params } = measureSample(model, truth, points);
    expect(params.length).toBe(15);
    residual.forEach((value, i) => {
      // float32 px at 1900 px per metre.
      if (!OVAL.has(i >> 1)) expect(Math.abs(value)).toBeLessThan(1e-6);
    });
  }
});

test("an answer 1 mm to the person's left and up is +1 mm and -1 mm", () => {
  const bias = Float32Array.from({ length: 956 }, (_, i) => (i % 2 === 0 ? 0.001 : -0.001));
  const [{ truth, points }] = syntheticSamples(model, { ...perfect, bias }, 1, 2);
  const { residual, view } = measureSample(model, truth, points);
  const expected = [view[0] * 0.001 + view[1] * 0.001, view[3] * 0.001 + view[4] * 0.001];
  expect(residual[8] / expected[0]).toBeCloseTo(1, 3);
  expect(residual[9] / expected[1]).toBeCloseTo(1, 3);
});
