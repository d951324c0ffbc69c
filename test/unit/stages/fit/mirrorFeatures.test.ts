import { expect, test } from "@jest/globals";
import { mirrorFeatures } from "../../../../sdk/stages/fit/mirrorFeatures";
import { shapeFeatures } from "../../../../sdk/stages/fit/shapeFeatures";
import { faceModel } from "../../../fixtures/faceModel";
import { fitProblem } from "../../../fixtures/fitProblem";

const model = faceModel();
const view = { focalPx: 1200, width: 800, height: 900, expression: [] };

test("are the features of the mirrored person in the mirrored view", () => {
  const identity = [0.4, -0.3, 0.8, 1, -0.6, 0.5, 0.7, -0.9];
  const left = fitProblem(model, { ...view, identity, turn: [0.1, 0.3, 0.05], place: [0.04, 0.01, -0.7] });
  const right = fitProblem(model, {
    ...view,
    identity: identity.map((weight, k) => model.identitySymmetry[k] * weight),
    turn: [0.1, -0.3, -0.05],
    place: [-0.04, 0.01, -0.7],
  });
  const expected = shapeFeatures(right.problem, right.start).features;
  mirrorFeatures(shapeFeatures(left.problem, left.start).features).forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 2);
  });
});

test("twice gives back what was there", () => {
  const { problem, start } = fitProblem(model, { ...view, identity: [1, 1], turn: [0, 0.2, 0], place: [0, 0, -0.6] });
  const { features } = shapeFeatures(problem, start);
  expect(mirrorFeatures(mirrorFeatures(features))).toEqual(features);
});
