import { describe, expect, test } from "@jest/globals";
import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { solvePositiveDefinite } from "../../../../sdk/math/solvePositiveDefinite";
import { type FitState, POSE_VARIABLES } from "../../../../sdk/stages/fit/FitState";
import { fitEquations } from "../../../../sdk/stages/fit/fitEquations";
import { identityEvidence } from "../../../../sdk/stages/fit/identityEvidence";
import { type FitStage, type LandmarkProblem, minimizeLandmarks } from "../../../../sdk/stages/fit/minimizeLandmarks";
import { viewLandmarks } from "../../../../sdk/stages/fit/viewLandmarks";
import { faceModel } from "../../../fixtures/faceModel";
import { fitProblem } from "../../../fixtures/fitProblem";

const face = faceModel();
/** One mode more, which moves nothing that is seen. */
const model: HeadModel = {
  ...face,
  identity: [...face.identity, new Float32Array(face.mean.length)],
  identitySymmetry: Int8Array.of(...face.identitySymmetry, 1),
};
const K = model.identity.length;
const stage: FitStage = {
  columns: [...model.identity, ...model.expression].map((_, k) => k),
  fitFocal: true,
  rounds: 30,
  robust: false,
};
const { problem, start } = fitProblem(model, {
  turn: [0.05, 0.2, -0.1],
  place: [0.02, 0, -0.6],
  focalPx: 1000,
  width: 800,
  height: 800,
  identity: [0.7, -0.5, 0.4, 0.8, -0.6, 0.5, 0.6, -0.4],
  expression: [0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4],
});

/** Fits in stages that end where nothing moves any more. */
function fit(problem: LandmarkProblem): FitState {
  let { state } = minimizeLandmarks(problem, start, { ...stage, columns: [], fitFocal: false });
  for (let again = 0; again < 6; again++) state = minimizeLandmarks(problem, state, stage).state;
  return state;
}

describe("identityEvidence", () => {
  const state = fit(problem);
  const evidence = identityEvidence(problem, state, stage);

  test("with the prior it is the inverse of the identity's covariance, by brute force", () => {
    const width = POSE_VARIABLES + stage.columns.length;
    const work = { residuals: new Float64Array(936), jacobian: new Float64Array(936 * width) };
    const view = viewLandmarks(problem, state, false, work.residuals);
    const { hessian } = fitEquations(problem, view, state, stage.columns, work);
    for (let column = 0; column < K; column++) {
      const unit = new Float64Array(width);
      unit[POSE_VARIABLES + column] = 1;
      const covariance = solvePositiveDefinite(hessian.slice(), unit);
      for (let a = 0; a < K; a++) {
        let sum = evidence.prior * covariance[POSE_VARIABLES + a];
        for (let b = 0; b < K; b++) sum += evidence.information[a * K + b] * covariance[POSE_VARIABLES + b];
        expect(sum).toBeCloseTo(a === column ? 1 : 0, 6);
      }
    }
  });

  test("a mode that moves nothing seen has no evidence", () => {
    for (let k = 0; k < K; k++) expect(Math.abs(evidence.information[(K - 1) * K + k])).toBeLessThan(1e-9);
  });

  test("what the photo says does not depend on what was believed before", () => {
    const believing = { ...problem, priors: { ...problem.priors, identity: 7 } };
    const other = identityEvidence(believing, state, stage);
    expect([evidence.prior, other.prior]).toEqual([1, 7]);
    other.information.forEach((value, i) => {
      expect(value).toBeCloseTo(evidence.information[i], 6);
    });
    expect(identityEvidence({ ...believing, identityMean: new Float64Array(K) }, state, stage).prior).toBe(1);
  });

  test("an expression held on its bound counts as known as well as it is pushed there", () => {
    const held = { ...state, params: state.params.map((weight, k) => (k < K ? weight : 0)) };
    const pushed = (sparsity: number): LandmarkProblem => ({ ...problem, priors: { ...problem.priors, sparsity } });
    const width = (push: number): number => identityEvidence(pushed(push), held, stage).information[0];
    expect(width(1e6)).toBeGreaterThan(width(1e-3));
  });
});
