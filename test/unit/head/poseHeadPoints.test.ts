import { expect, test } from "@jest/globals";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { faceModel } from "../../fixtures/faceModel";

const model = faceModel();

test("without weights it is the mean", () => {
  expect(poseHeadPoints(model, [], [])).toEqual(model.mean);
});

test("weights add their shapes, into the given array", () => {
  const out = new Float32Array(model.mean.length).fill(99);
  expect(poseHeadPoints(model, [0, 2], [0, 0.5], out)).toBe(out);
  const i = 3 * 159 + 1;
  expect(out[i]).toBeCloseTo(model.mean[i] + 2 * model.identity[1][i] + 0.5 * model.expression[1][i], 7);
});
