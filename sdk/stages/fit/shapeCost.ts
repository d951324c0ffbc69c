import type { FitState } from "./FitState";
import type { LandmarkFrame } from "./LandmarkFrame";
import { landmarkResiduals } from "./landmarkResiduals";
import { noiseCost } from "./noiseCost";
import type { ShapeEvidence } from "./shapeEvidence";
import { shapeNoise } from "./shapeNoise";

/** -2 log likelihood of the shape network's answer, up to a constant. */
export function shapeCost(evidence: ShapeEvidence, frame: LandmarkFrame, state: FitState): number {
  const { estimate, calibration, shapes } = evidence;
  const { weights, identityPrecision, expressionPrecision, distanceScale } = calibration;
  const seen = { ...frame, points: estimate.points };
  const residuals = landmarkResiduals(shapes, state, seen, new Float64Array(estimate.points.length));
  let cost = noiseCost(shapeNoise(evidence, frame.unit), residuals);
  const modes = estimate.identity.length;
  const apart = estimate.identity.map((weight, k) => state.params[k] - weight);
  for (let k = 0; k < modes; k++) {
    let along = 0;
    for (let j = 0; j < modes; j++) along += identityPrecision[k * modes + j] * apart[j];
    cost += weights.identity * apart[k] * along;
  }
  estimate.expression.forEach((weight, e) => {
    cost += weights.expression * expressionPrecision[e] * (state.params[modes + e] - weight) ** 2;
  });
  const distance = state.logFocal - state.logScale - estimate.logDistance;
  return cost + weights.distance * (distance / (distanceScale * estimate.logDistanceSigma)) ** 2;
}
