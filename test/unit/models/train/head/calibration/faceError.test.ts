import { expect, test } from "@jest/globals";
import { faceError } from "../../../../../../models/train/head/calibration/faceError";
import { faceModel } from "../../../../../fixtures/faceModel";

const plain = faceModel();
const none = new Float32Array(plain.pointCount);
const regions = { ...plain.regions, innerMouth: none, nostrils: none, ears: none };
const model = { ...plain, regions };

test("a scaled and moved face is no other face", () => {
  const moved = model.mean.map((value, i) => 1.1 * value + [0.1, 0.2, 0.3][i % 3]);
  expect(faceError(model, model.mean, moved).mean).toBeLessThan(1e-3);
});

test("a nose that is 3 mm long stands in the mean", () => {
  const moved = model.mean.slice();
  for (const p of [1, 2, 4, 5, 19, 94, 44, 274, 45, 275]) moved[p * 3 + 2] += 0.003;
  const { mean } = faceError(model, model.mean, moved);
  expect(mean).toBeGreaterThan(0.03);
  expect(mean).toBeLessThan(0.2);
});
