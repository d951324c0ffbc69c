import { expect, test } from "@jest/globals";
import { buildLandmarkBasis } from "../../../../sdk/stages/fit/buildLandmarkBasis";
import { initialPose } from "../../../../sdk/stages/fit/initialPose";
import { minimizeLandmarks } from "../../../../sdk/stages/fit/minimizeLandmarks";
import { faceModel } from "../../../fixtures/faceModel";
import { projectHead } from "../../../fixtures/projectHead";

const model = faceModel();
const basis = buildLandmarkBasis(model);
const truth = {
  turn: [0.1, 0.15, -0.1],
  place: [0.05, 0, -0.5],
  focalPx: 1000,
  width: 800,
  height: 800,
  identity: [],
  expression: [0.7],
} as const;
const { points } = projectHead(model, truth);
const centre = { x: 400, y: 400 };
const priors = { identity: 1, expression: 0.1, sparsity: 0.01, logFocal: Math.log(1000), logFocalSigma: 0.3 };
const start = initialPose(basis.mean, points, centre, priors.logFocal, basis.shapes.length);

test("finds pose and one expression to a hundredth in a few rounds", () => {
  const stage = { columns: [8], fitFocal: false, rounds: 12, robust: false };
  const { state, rounds } = minimizeLandmarks({ basis, points, centre, priors }, start, stage);
  expect(state.params[8]).toBeCloseTo(0.7, 2);
  expect(state.x).toBeCloseTo(0.05, 3);
  expect(rounds).toBeLessThan(12);
});

test("variables outside the stage do not move", () => {
  const stage = { columns: [], fitFocal: false, rounds: 3, robust: false };
  const { state } = minimizeLandmarks({ basis, points, centre, priors }, start, stage);
  expect(state.logFocal).toBe(start.logFocal);
  expect(state.params.every((weight) => weight === 0)).toBe(true);
});
