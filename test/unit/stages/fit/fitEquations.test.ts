import { expect, test } from "@jest/globals";
import { applyStep } from "../../../../sdk/stages/fit/applyStep";
import { FOCAL_VARIABLE, POSE_VARIABLES } from "../../../../sdk/stages/fit/FitState";
import { fitEquations } from "../../../../sdk/stages/fit/fitEquations";
import { landmarkResiduals } from "../../../../sdk/stages/fit/landmarkResiduals";
import { noiseCost } from "../../../../sdk/stages/fit/noiseCost";
import { viewLandmarks } from "../../../../sdk/stages/fit/viewLandmarks";
import { faceModel } from "../../../fixtures/faceModel";
import { fitProblem, TURNED_FACE } from "../../../fixtures/fitProblem";

const { problem: plain, start: atMean } = fitProblem(faceModel(), TURNED_FACE);
const identityMean = new Float64Array(8).fill(0.2);
const problem = { ...plain, identityMean };
const start = { ...atMean, params: atMean.params.map((_, k) => 0.05 + 0.02 * k) };
const columns = start.params.map((_, k) => k);
const width = POSE_VARIABLES + columns.length;

test("the gradient is half that of -2 log posterior, by differences", () => {
  const residuals = new Float64Array(936);
  const view = viewLandmarks(problem, start, false, residuals);
  const work = { residuals, jacobian: new Float64Array(936 * width) };
  const { gradient } = fitEquations(problem, view, start, [...columns], work);
  const { identity, expression, sparsity, logFocal, logFocalSigma } = problem.priors;
  const cost = (variable: number, size: number): number => {
    const step = new Float64Array(width);
    step[variable] = size;
    const { logFocal: log, ...state } = applyStep(start, step, [...columns]);
    landmarkResiduals(view.landmarks, { ...state, logFocal: log }, view.frame, residuals);
    let sum = noiseCost(view.noise, residuals) + ((log - logFocal) / logFocalSigma) ** 2;
    state.params.forEach((weight, k) => {
      sum += k < 8 ? identity * (weight - identityMean[k]) ** 2 : expression * weight ** 2 + sparsity * weight;
    });
    return sum;
  };
  for (const variable of [0, 4, 5, FOCAL_VARIABLE, 7, 9, 15, 17]) {
    const slope = (cost(variable, 1e-5) - cost(variable, -1e-5)) / 4e-5;
    expect(Math.abs(gradient[variable] - slope)).toBeLessThan(1e-3 * Math.abs(slope) + 1e-3);
  }
});
