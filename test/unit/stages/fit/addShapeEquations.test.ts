import { expect, test } from "@jest/globals";
import { addShapeEquations } from "../../../../sdk/stages/fit/addShapeEquations";
import { alignFrame } from "../../../../sdk/stages/fit/alignFrame";
import { applyStep } from "../../../../sdk/stages/fit/applyStep";
import { FOCAL_VARIABLE, POSE_VARIABLES } from "../../../../sdk/stages/fit/FitState";
import { shapeCost } from "../../../../sdk/stages/fit/shapeCost";
import { shapeEvidence } from "../../../../sdk/stages/fit/shapeEvidence";
import { faceModel } from "../../../fixtures/faceModel";
import { fitProblem, TURNED_FACE } from "../../../fixtures/fitProblem";
import { shapeCalibration, shapeEstimate } from "../../../fixtures/shapeSample";

const plain = faceModel();
const model = { ...plain, shape: shapeCalibration(plain) };
const { problem, start } = fitProblem(model, TURNED_FACE);
const points = new Float32Array(model.shape.marks.length * 2).map((_, i) => 400 + 60 * Math.sin(i));
const state = { ...start, params: start.params.map((_, k) => 0.05 + 0.02 * k) };
const columns = [...state.params.keys()];
const width = POSE_VARIABLES + columns.length;

test("the gradient is half that of the cost, and the curvature of the beliefs is exact, by differences", () => {
  const evidence = shapeEvidence(model, shapeEstimate(model, points));
  if (!evidence) throw new Error("no evidence");
  const frame = alignFrame(problem.points, problem.centre, state);
  const equations = { hessian: new Float64Array(width * width), gradient: new Float64Array(width) };
  addShapeEquations(evidence, frame, state, columns, equations);
  const cost = (variable: number, size: number): number => {
    const step = new Float64Array(width);
    step[variable] = size;
    return shapeCost(evidence, frame, applyStep(state, step, columns));
  };
  for (const variable of [0, 2, 4, 5, FOCAL_VARIABLE, 7, 9, width - 1]) {
    const slope = (cost(variable, 1e-5) - cost(variable, -1e-5)) / 4e-5;
    expect(Math.abs(equations.gradient[variable] - slope)).toBeLessThan(1e-3 * Math.abs(slope) + 1e-2);
  }
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < a; b++) {
      expect(equations.hessian[a * width + b]).toBeCloseTo(equations.hessian[b * width + a], 5);
    }
  }
});

test("a head without the calibration, or a photo without an answer, has no evidence", () => {
  expect(shapeEvidence(plain, shapeEstimate(model, points))).toBeUndefined();
  expect(shapeEvidence(model, undefined)).toBeUndefined();
});
