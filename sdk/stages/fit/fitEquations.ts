import { addShapeEquations } from "./addShapeEquations";
import { type FitState, FOCAL_VARIABLE, POSE_VARIABLES } from "./FitState";
import { landmarkResiduals } from "./landmarkResiduals";
import type { LandmarkProblem } from "./minimizeLandmarks";
import { type NormalEquations, normalEquations } from "./normalEquations";
import { addShadingEquations } from "./shading/addShadingEquations";
import type { LandmarkView } from "./viewLandmarks";

/**
 * Normal equations of everything the fit believes, landmarks and priors, in the variables of a step: POSE_VARIABLES,
 * then `columns`. The hessian is an information matrix, the gradient that of -log posterior.
 * @param work residuals (936) and Jacobian (936 x variables) to write into
 */
export function fitEquations(
  problem: LandmarkProblem,
  view: LandmarkView,
  state: FitState,
  columns: readonly number[],
  work: { readonly residuals: Float64Array; readonly jacobian: Float64Array },
): NormalEquations {
  landmarkResiduals(view.landmarks, state, view.frame, work.residuals, { values: work.jacobian, columns });
  const equations = normalEquations(view.noise, work.jacobian, work.residuals, POSE_VARIABLES + columns.length);
  addPriors(problem, state, columns, equations);
  if (problem.shape) addShapeEquations(problem.shape, view.frame, state, columns, equations);
  if (problem.shading && view.shading) {
    addShadingEquations(problem.shading, view.shading, state, columns, equations);
  }
  return equations;
}

/** Half the gradient of the priors, and their curvature. */
function addPriors(
  { priors, basis, identityMean, shape }: LandmarkProblem,
  state: FitState,
  columns: readonly number[],
  { hessian, gradient }: NormalEquations,
): void {
  const width = gradient.length;
  const focalWeight = priors.logFocalSigma ** -2;
  hessian[FOCAL_VARIABLE * (width + 1)] += focalWeight;
  gradient[FOCAL_VARIABLE] += focalWeight * (state.logFocal - priors.logFocal);
  // What the network answers is believed instead of what is usual.
  if (shape) return;
  columns.forEach((k, c) => {
    const isIdentity = k < basis.identityCount;
    const weight = isIdentity ? priors.identity : priors.expression;
    hessian[(POSE_VARIABLES + c) * (width + 1)] += weight;
    const mean = isIdentity ? (identityMean?.[k] ?? 0) : 0;
    gradient[POSE_VARIABLES + c] += weight * (state.params[k] - mean) + (isIdentity ? 0 : 0.5 * priors.sparsity);
  });
}
