import { type FitState, FOCAL_VARIABLE, POSE_VARIABLES } from "./FitState";
import type { LandmarkFrame } from "./LandmarkFrame";
import { landmarkResiduals } from "./landmarkResiduals";
import { type NormalEquations, normalEquations } from "./normalEquations";
import type { ShapeEvidence } from "./shapeEvidence";
import { shapeNoise } from "./shapeNoise";

/** The variable of FitState that is the log of px per metre. */
const SCALE_VARIABLE = 5;

/** Adds what the shape network says to the normal equations of a step: POSE_VARIABLES, then `columns`. */
export function addShapeEquations(
  evidence: ShapeEvidence,
  frame: LandmarkFrame,
  state: FitState,
  columns: readonly number[],
  equations: NormalEquations,
): void {
  const { shapes, estimate } = evidence;
  const rows = estimate.points.length;
  const width = POSE_VARIABLES + columns.length;
  const jacobian = new Float64Array(rows * width);
  const seen = { ...frame, points: estimate.points };
  const residuals = landmarkResiduals(shapes, state, seen, new Float64Array(rows), { values: jacobian, columns });
  const marks = normalEquations(shapeNoise(evidence, frame.unit), jacobian, residuals, width);
  for (let i = 0; i < marks.hessian.length; i++) equations.hessian[i] += marks.hessian[i];
  for (let i = 0; i < width; i++) equations.gradient[i] += marks.gradient[i];
  addBeliefs(evidence, state, columns, equations);
}

/** Identity, expression and distance that the network answers, with their precision. */
function addBeliefs(
  { estimate, calibration }: ShapeEvidence,
  state: FitState,
  columns: readonly number[],
  { hessian, gradient }: NormalEquations,
): void {
  const { weights, identityPrecision, expressionPrecision, distanceScale } = calibration;
  const width = gradient.length;
  const modes = estimate.identity.length;
  columns.forEach((k, c) => {
    const row = POSE_VARIABLES + c;
    if (k >= modes) {
      const weight = weights.expression * expressionPrecision[k - modes];
      hessian[row * (width + 1)] += weight;
      gradient[row] += weight * (state.params[k] - estimate.expression[k - modes]);
      return;
    }
    for (let j = 0; j < modes; j++) {
      gradient[row] += weights.identity * identityPrecision[k * modes + j] * (state.params[j] - estimate.identity[j]);
    }
    columns.forEach((j, other) => {
      if (j < modes)
        hessian[row * width + POSE_VARIABLES + other] += weights.identity * identityPrecision[k * modes + j];
    });
  });
  const sure = weights.distance / (distanceScale * estimate.logDistanceSigma) ** 2;
  const apart = state.logFocal - state.logScale - estimate.logDistance;
  // Log distance is log focal length less log scale.
  hessian[FOCAL_VARIABLE * (width + 1)] += sure;
  hessian[SCALE_VARIABLE * (width + 1)] += sure;
  hessian[FOCAL_VARIABLE * width + SCALE_VARIABLE] -= sure;
  hessian[SCALE_VARIABLE * width + FOCAL_VARIABLE] -= sure;
  gradient[FOCAL_VARIABLE] += sure * apart;
  gradient[SCALE_VARIABLE] -= sure * apart;
}
