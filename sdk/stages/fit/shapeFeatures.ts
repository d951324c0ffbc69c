import { alignFrame } from "./alignFrame";
import type { FitState } from "./FitState";
import { SKIN_LANDMARKS } from "./LandmarkShapes";
import { landmarkResiduals } from "./landmarkResiduals";
import { type LandmarkProblem, minimizeLandmarks } from "./minimizeLandmarks";
import { viewFeatures } from "./viewFeatures";

const ROWS = SKIN_LANDMARKS * 2;
/** 1, the view, the residuals, and the residuals times how far the face looks aside. */
export const SHAPE_FEATURES = 1 + 5 + 2 * ROWS;
/** Sines of the view vary by 0.3, residuals in mm by 2: this makes one ridge right for both. */
const VIEW_SCALE = 10;
const MILLIMETRES = 1000;

/**
 * What a linear map can read the person's shape from: how the landmarks lie about those of the mean face in its best
 * pose, in millimetres along the head's axes. Neither calibration nor contour rule take part.
 * @returns the features, and the mean face's pose
 */
export function shapeFeatures(
  problem: LandmarkProblem,
  start: FitState,
): { readonly features: Float64Array; readonly state: FitState } {
  const { basis, points, centre } = problem;
  const plain = { ...problem, calibration: undefined };
  const { state } = minimizeLandmarks(plain, start, { columns: [], fitFocal: false, rounds: 8, robust: false });
  const frame = alignFrame(points, centre, state);
  const residuals = landmarkResiduals(basis, state, frame, new Float64Array(ROWS));
  const view = viewFeatures(state.rotation, frame);
  const features = new Float64Array(SHAPE_FEATURES);
  features[0] = 1;
  view.forEach((value, k) => {
    features[1 + k] = VIEW_SCALE * value;
  });
  residuals.forEach((value, i) => {
    features[6 + i] = MILLIMETRES * value;
    features[6 + ROWS + i] = MILLIMETRES * value * view[0];
  });
  return { features, state };
}
