import { schurComplement } from "../../math/schurComplement";
import { type FitState, POSE_VARIABLES } from "./FitState";
import { fitEquations } from "./fitEquations";
import { SKIN_LANDMARKS } from "./LandmarkShapes";
import type { FitStage, LandmarkProblem } from "./minimizeLandmarks";
import type { NormalEquations } from "./normalEquations";
import { viewLandmarks } from "./viewLandmarks";

/**
 * What one photo says about the identity, pose, focal length and expression marginalised: a Gaussian in information
 * form. The posterior with a belief N(m, 1 / w) is (information + w) x = vector + w m.
 */
export interface IdentityEvidence {
  /** identityCount x identityCount, in 1 / sigma^2; what the photo says without any belief about the identity. */
  readonly information: Float64Array;
  /** identityCount: information * the identity that the photo alone asks for. */
  readonly vector: Float64Array;
  /** Weight of the belief about each identity weight that the fit added, and its mean (0 without a regression). */
  readonly prior: number;
  readonly priorMean: Float64Array;
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
  const kept = identity.map((k) => POSE_VARIABLES + k);
  const nuisance = [...equations.gradient.keys()].filter((variable) => !kept.includes(variable));
  const { hessian, gradient } = schurComplement(equations.hessian, equations.gradient, kept, nuisance);
  return withoutPrior(problem, state, hessian, gradient);
}

/** A variable on its bound: in balance there, and as uncertain as the gradient lets it be. */
function loosenBound({ hessian, gradient }: NormalEquations, variable: number, weight: number): void {
  const push = gradient[variable];
  if (!((weight <= 0 && push > 0) || (weight >= 1 && push < 0))) return;
  hessian[variable * (gradient.length + 1)] += push * push;
  gradient[variable] = 0;
}

/** Takes the identity's prior out of its equations, and moves them from the state to the mean face. */
function withoutPrior(
  { priors, identityMean }: LandmarkProblem,
  { params }: FitState,
  information: Float64Array,
  gradient: Float64Array,
): IdentityEvidence {
  const count = gradient.length;
  const prior = priors.identity;
  const priorMean = Float64Array.from({ length: count }, (_, k) => identityMean?.[k] ?? 0);
  for (let k = 0; k < count; k++) information[k * (count + 1)] -= prior;
  const vector = gradient.map((value, k) => {
    let sum = prior * (params[k] - priorMean[k]) - value;
    for (let j = 0; j < count; j++) sum += information[k * count + j] * params[j];
    return sum;
  });
  return { information, vector, prior, priorMean };
}
