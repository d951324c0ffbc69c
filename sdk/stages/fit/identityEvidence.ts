import { schurComplement } from "../../math/schurComplement";
import { type FitState, POSE_VARIABLES } from "./FitState";
import { fitEquations } from "./fitEquations";
import { SKIN_LANDMARKS } from "./LandmarkShapes";
import type { FitStage, LandmarkProblem } from "./minimizeLandmarks";
import type { NormalEquations } from "./normalEquations";
import { viewLandmarks } from "./viewLandmarks";

/** What one photo says about the identity, pose, focal length and expression marginalised. */
export interface IdentityEvidence {
  /** identityCount x identityCount, 1 / sigma^2; without any belief about the identity. */
  readonly information: Float64Array;
  /**
   * Weight of the belief in the mean face that the fitted identity holds besides. A regression has learnt it from heads
   * of unit sigma: 1, whatever holds the fit to it.
   */
  readonly prior: number;
}

const ROWS = SKIN_LANDMARKS * 2;

/**
 * The identity's evidence at a fitted state, by Schur's complement of the last normal equations. Outlier weights are
 * taken as they stand. An expression that is held at 0 or 1 against a gradient g has the exponential posterior
 * exp(-g |w - bound|), of variance 1 / g^2: it counts as known that well, not as known exactly.
 */
export function identityEvidence(problem: LandmarkProblem, state: FitState, stage: FitStage): IdentityEvidence {
  const { identityCount } = problem.basis;
  const identity = Array.from({ length: identityCount }, (_, k) => k);
  const expression = stage.columns.filter((k) => k >= identityCount);
  const columns = [...identity, ...expression];
  const residuals = new Float64Array(ROWS);
  const work = { residuals, jacobian: new Float64Array(ROWS * (POSE_VARIABLES + columns.length)) };
  const view = viewLandmarks(problem, state, stage.robust, residuals);
  const equations = fitEquations(problem, view, state, columns, work);
  expression.forEach((k, e) => {
    loosenBound(equations, POSE_VARIABLES + identityCount + e, state.params[k]);
  });
  const { hessian, gradient } = equations;
  const kept = identity.map((k) => POSE_VARIABLES + k);
  const nuisance = [...gradient.keys()].filter((variable) => !kept.includes(variable));
  const information = schurComplement(hessian, gradient.length, kept, nuisance);
  for (let k = 0; k < identityCount; k++) information[k * (identityCount + 1)] -= problem.priors.identity;
  return { information, prior: problem.identityMean ? 1 : problem.priors.identity };
}

/** A variable on its bound is as uncertain as the gradient that holds it there lets it be. */
function loosenBound({ hessian, gradient }: NormalEquations, variable: number, weight: number): void {
  const push = gradient[variable];
  if (!((weight <= 0 && push > 0) || (weight >= 1 && push < 0))) return;
  hessian[variable * (gradient.length + 1)] += push * push;
}
