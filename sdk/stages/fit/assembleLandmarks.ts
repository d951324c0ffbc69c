import type { LandmarkCalibration } from "../../head/HeadModel";
import type { LandmarkBasis } from "./LandmarkBasis";
import { type LandmarkShapes, SKIN_LANDMARKS } from "./LandmarkShapes";

/**
 * Where the network is expected to put the landmarks: the model's rows plus the calibrated bias and the network's
 * linear response to the parameters (it answers towards its own mean face). Both are displacements in the head's
 * frontal plane, so they turn with the head.
 * @param active row of each landmark, from slideContours
 */
export function assembleLandmarks(
  basis: LandmarkBasis,
  active: Int32Array,
  calibration?: LandmarkCalibration,
): LandmarkShapes {
  const gather = (values: Float64Array): Float64Array => {
    const gathered = new Float64Array(SKIN_LANDMARKS * 3);
    for (let l = 0; l < SKIN_LANDMARKS; l++) {
      for (let axis = 0; axis < 3; axis++) gathered[l * 3 + axis] = values[active[l] * 3 + axis];
    }
    return gathered;
  };
  const mean = gather(basis.mean);
  const shapes = basis.shapes.map(gather);
  if (calibration) {
    const { bias, response, responseCount } = calibration;
    addDisplacement(mean, bias, 1, 0);
    const count = Math.min(responseCount, shapes.length);
    for (let k = 0; k < count; k++) addDisplacement(shapes[k], response, responseCount, k);
  }
  return { mean, shapes };
}

/** Adds a column of image displacements (x right, y down) to head-frame positions (x right in a frontal view, y up). */
function addDisplacement(target: Float64Array, rows: Float32Array, stride: number, column: number): void {
  for (let l = 0; l < SKIN_LANDMARKS; l++) {
    target[l * 3] += rows[2 * l * stride + column];
    target[l * 3 + 1] -= rows[(2 * l + 1) * stride + column];
  }
}
