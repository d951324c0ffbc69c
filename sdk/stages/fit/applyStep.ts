import { multiplyMatrix3 } from "../../math/multiplyMatrix3";
import { rotationFromVector } from "../../math/rotationFromVector";
import { type FitState, POSE_VARIABLES } from "./FitState";

/**
 * The state after a step.
 * @param step POSE_VARIABLES + columns.length
 * @param columns the parameters that the step's tail belongs to
 */
export function applyStep(state: FitState, step: Float64Array, columns: readonly number[]): FitState {
  const params = state.params.slice();
  for (let c = 0; c < columns.length; c++) params[columns[c]] += step[POSE_VARIABLES + c];
  return {
    rotation: multiplyMatrix3(rotationFromVector(step[0], step[1], step[2]), state.rotation),
    x: state.x + step[3],
    y: state.y + step[4],
    logScale: state.logScale + step[5],
    logFocal: state.logFocal + step[6],
    params,
  };
}
