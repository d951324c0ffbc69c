import { expect, test } from "@jest/globals";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { alignFrame } from "../../../../sdk/stages/fit/alignFrame";
import { applyStep } from "../../../../sdk/stages/fit/applyStep";
import { assembleLandmarks } from "../../../../sdk/stages/fit/assembleLandmarks";
import { buildLandmarkBasis } from "../../../../sdk/stages/fit/buildLandmarkBasis";
import { type FitState, POSE_VARIABLES } from "../../../../sdk/stages/fit/FitState";
import { landmarkResiduals } from "../../../../sdk/stages/fit/landmarkResiduals";
import { faceModel } from "../../../fixtures/faceModel";
import { projectHead } from "../../../fixtures/projectHead";
import { syntheticCalibration } from "../../../fixtures/syntheticCalibration";

const model = faceModel();
const basis = buildLandmarkBasis(model);
const active = Int32Array.from({ length: 468 }, (_, i) => i);
const truth = { turn: [0.1, -0.35, 0.2], place: [0.05, -0.03, -0.7], focalPx: 1200, width: 800, height: 600 } as const;
const identity = [0.5, -1, 0.3, 1, -0.4, 0.2, 0.8, -0.6];
const expression = [0.4, 0.2, 0, 0.7, 0, 0.1, 0.3];

function stateOf(): FitState {
  return {
    rotation: rotationFromVector(...truth.turn),
    x: truth.place[0],
    y: truth.place[1],
    logScale: Math.log(truth.focalPx / -truth.place[2]),
    logFocal: Math.log(truth.focalPx),
    params: Float64Array.of(...identity, ...expression),
  };
}

test("landmarks that the model projects itself leave no residual", () => {
  const { points } = projectHead(model, { ...truth, identity, expression });
  const state = stateOf();
  const frame = alignFrame(points, { x: 400, y: 300 }, state);
  const out = landmarkResiduals(assembleLandmarks(basis, active), state, frame, new Float64Array(936));
  // float32 px: 3e-5 px of 1700 px per metre.
  for (const value of out) expect(Math.abs(value)).toBeLessThan(1e-7);
});

test("residuals are metres along the head's own axes", () => {
  const { points } = projectHead(model, { ...truth, identity, expression });
  const state = stateOf();
  const frame = alignFrame(points, { x: 400, y: 300 }, state);
  // Moving an observed point 10 px along the head's x axis in the image makes the prediction lie 10 px before it.
  points[8] += 10 * frame.axisX;
  points[9] += 10 * frame.axisY;
  const out = landmarkResiduals(assembleLandmarks(basis, active), state, frame, new Float64Array(936));
  expect(out[8]).toBeCloseTo((-10 * 0.7) / 1200, 6);
  expect(out[9]).toBeCloseTo(0, 6);
});

test.each([
  ["plain", undefined],
  ["calibrated", syntheticCalibration(model.mean, 15)],
])("derivatives agree with central differences, %s", (_name, calibration) => {
  const landmarks = assembleLandmarks(basis, active, calibration);
  const state = stateOf();
  const { points } = projectHead(model, { ...truth, identity: [], expression: [] });
  const frame = alignFrame(points, { x: 400, y: 300 }, state);
  const columns = [0, 2, 6, 7, 8, 9, 12, 14];
  const width = POSE_VARIABLES + columns.length;
  const values = new Float64Array(936 * width);
  landmarkResiduals(landmarks, state, frame, new Float64Array(936), { values, columns });
  let worst = 0;
  for (let variable = 0; variable < width; variable++) {
    const at = (h: number): Float64Array => {
      const step = new Float64Array(width);
      step[variable] = h;
      return landmarkResiduals(landmarks, applyStep(state, step, columns), frame, new Float64Array(936));
    };
    const [before, after] = [at(-1e-5), at(1e-5)];
    for (let row = 0; row < 936; row++) {
      const difference = (after[row] - before[row]) / 2e-5;
      worst = Math.max(worst, Math.abs(difference - values[row * width + variable]));
    }
  }
  // Worst value seen 3e-11 for derivatives up to 1; ten times that.
  expect(worst).toBeLessThan(3e-10);
});
