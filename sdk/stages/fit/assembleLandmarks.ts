import type { LandmarkCalibration } from "../../head/HeadModel";
import { alignFrame } from "./alignFrame";
import type { FitState } from "./FitState";
import type { LandmarkBasis } from "./LandmarkBasis";
import { type LandmarkShapes, type NetworkAnswer, SKIN_LANDMARKS } from "./LandmarkShapes";
import { VIEW_FEATURES, viewFeatures } from "./viewFeatures";

/**
 * Where the network is expected to put the landmarks: the model's rows, displaced by the calibrated bias, by the
 * network's linear response to the parameters (it answers towards its own mean face) and by its errors in this view.
 * @param active row of each landmark, from slideContours
 * @param state whose view counts
 */
export function assembleLandmarks(
  basis: LandmarkBasis,
  active: Int32Array,
  calibration?: LandmarkCalibration,
  state?: FitState,
): LandmarkShapes {
  const gather = (values: Float64Array): Float64Array => {
    const gathered = new Float64Array(SKIN_LANDMARKS * 3);
    for (let l = 0; l < SKIN_LANDMARKS; l++) {
      for (let axis = 0; axis < 3; axis++) gathered[l * 3 + axis] = values[active[l] * 3 + axis];
    }
    return gathered;
  };
  const answer = calibration && networkAnswer(calibration, state);
  return { mean: gather(basis.mean), shapes: basis.shapes.map(gather), answer };
}

function networkAnswer(
  { bias, response, responseCount, viewResponse }: LandmarkCalibration,
  state?: FitState,
): NetworkAnswer {
  const offset = Float64Array.from(bias.subarray(0, SKIN_LANDMARKS * 2));
  if (viewResponse && state) {
    const frame = alignFrame(new Float32Array(0), { x: 0, y: 0 }, state);
    const features = viewFeatures(state.rotation, frame);
    for (let row = 0; row < offset.length; row++) {
      for (let k = 0; k < VIEW_FEATURES; k++) offset[row] += viewResponse[row * VIEW_FEATURES + k] * features[k];
    }
  }
  return { offset, response, count: responseCount };
}
