import { alignFrame } from "./alignFrame";
import { assembleLandmarks } from "./assembleLandmarks";
import { buildLandmarkNoise } from "./buildLandmarkNoise";
import type { FitState } from "./FitState";
import type { LandmarkFrame } from "./LandmarkFrame";
import type { LandmarkNoise } from "./LandmarkNoise";
import type { LandmarkShapes } from "./LandmarkShapes";
import { landmarkResiduals } from "./landmarkResiduals";
import { landmarkTrust } from "./landmarkTrust";
import type { LandmarkProblem } from "./minimizeLandmarks";
import { viewShading } from "./shading/viewShading";
import { slideContours } from "./slideContours";

/** What is held fixed during one step: contour rows, frame, and outlier weights of landmarks and shade. */
export interface LandmarkView {
  readonly landmarks: LandmarkShapes;
  readonly frame: LandmarkFrame;
  readonly noise: LandmarkNoise;
  /** Of viewShading; where the photo's shade counts. */
  readonly shading?: Float64Array;
}

/**
 * The landmarks as they look from a state.
 * @param robust whether outliers lose weight
 * @param residuals 936, receives the residuals of the state
 */
export function viewLandmarks(
  problem: LandmarkProblem,
  state: FitState,
  robust: boolean,
  residuals: Float64Array,
): LandmarkView {
  const { basis, calibration, points, centre } = problem;
  const landmarks = assembleLandmarks(basis, slideContours(basis, state), calibration, state);
  const frame = alignFrame(points, centre, state);
  landmarkResiduals(landmarks, state, frame, residuals);
  return {
    landmarks,
    frame,
    noise: weighed(
      buildLandmarkNoise(calibration, landmarkTrust(calibration, robust ? residuals : undefined)),
      problem.shape?.calibration.weights.landmarks ?? 1,
    ),
    shading: problem.shading && viewShading(problem.shading, state),
  };
}

/** Beside the shape network's points the landmarks count less: both see the same picture. */
function weighed(noise: LandmarkNoise, weight: number): LandmarkNoise {
  return weight === 1 ? noise : { ...noise, scale: noise.scale.map((value) => value * Math.sqrt(weight)) };
}
