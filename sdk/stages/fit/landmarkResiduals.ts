import { type FitState, POSE_VARIABLES } from "./FitState";
import type { LandmarkFrame } from "./LandmarkFrame";
import type { LandmarkShapes, NetworkAnswer } from "./LandmarkShapes";

/** Where to write derivatives: a row of POSE_VARIABLES + columns.length values for x and y of each point. */
export interface LandmarkJacobian {
  readonly values: Float64Array;
  /** Parameters that have a column. */
  readonly columns: readonly number[];
}

/**
 * Predicted minus observed points, x and y of each (936 for the landmarks), in the units and axes of the frame; with
 * their derivatives by the variables of FitState where asked.
 */
export function landmarkResiduals(
  landmarks: LandmarkShapes,
  state: FitState,
  frame: LandmarkFrame,
  out: Float64Array,
  jacobian?: LandmarkJacobian,
): Float64Array {
  const head = posedLandmarks(landmarks, state.params);
  const focal = Math.exp(state.logFocal);
  const distance = Math.exp(state.logFocal - state.logScale);
  const [r0, r1, r2, r3, r4, r5, r6, r7, r8] = state.rotation;
  if (landmarks.answer) displace(landmarks.answer, state.params, out);
  else out.fill(0);
  for (let l = 0; l * 3 < head.length; l++) {
    const [hx, hy, hz] = [head[l * 3], head[l * 3 + 1], head[l * 3 + 2]];
    const turnedX = r0 * hx + r1 * hy + r2 * hz;
    const turnedY = r3 * hx + r4 * hy + r5 * hz;
    const turnedZ = r6 * hx + r7 * hy + r8 * hz;
    const depth = distance - turnedZ;
    const fromCentreX = (focal * (turnedX + state.x)) / depth;
    const fromCentreY = (-focal * (turnedY + state.y)) / depth;
    const dx = frame.unit * (frame.centreX + fromCentreX - frame.points[l * 2]);
    const dy = frame.unit * (frame.centreY + fromCentreY - frame.points[l * 2 + 1]);
    out[l * 2] += frame.axisX * dx + frame.axisY * dy;
    out[l * 2 + 1] += frame.axisX * dy - frame.axisY * dx;
    if (jacobian) {
      const point = { turnedX, turnedY, turnedZ, fromCentreX, fromCentreY, depth, distance, focal };
      writeRows(l, point, landmarks, state.rotation, frame, jacobian);
    }
  }
  return out;
}

/** Starts the residuals with the network's own displacement of the landmarks. */
function displace({ offset, response, count }: NetworkAnswer, params: Float64Array, out: Float64Array): void {
  const columns = Math.min(count, params.length);
  for (let row = 0; row < out.length; row++) {
    let sum = offset[row];
    for (let k = 0, at = row * count; k < columns; k++, at++) sum += response[at] * params[k];
    out[row] = sum;
  }
}

function posedLandmarks({ mean, shapes }: LandmarkShapes, params: Float64Array): Float64Array {
  const head = mean.slice();
  for (let k = 0; k < params.length; k++) {
    const weight = params[k];
    if (weight === 0) continue;
    const shape = shapes[k];
    for (let i = 0; i < head.length; i++) head[i] += weight * shape[i];
  }
  return head;
}

interface ProjectedPoint {
  readonly turnedX: number;
  readonly turnedY: number;
  readonly turnedZ: number;
  readonly fromCentreX: number;
  readonly fromCentreY: number;
  readonly depth: number;
  readonly distance: number;
  readonly focal: number;
}

/** Both rows of a landmark: derivatives by camera X, Y, Z first, then everything by the chain rule. */
function writeRows(
  l: number,
  p: ProjectedPoint,
  { shapes, answer }: LandmarkShapes,
  rotation: Float64Array,
  frame: LandmarkFrame,
  { values, columns }: LandmarkJacobian,
): void {
  const width = POSE_VARIABLES + columns.length;
  const perDepth = p.focal / p.depth;
  for (let row = 0; row < 2; row++) {
    // Direction of this row in the image, metres per px included.
    const imageX = frame.unit * (row === 0 ? frame.axisX : -frame.axisY);
    const imageY = frame.unit * (row === 0 ? frame.axisY : frame.axisX);
    const byX = imageX * perDepth;
    const byY = -imageY * perDepth;
    // Towards the viewer the depth falls and the point moves away from the centre.
    const along = imageX * p.fromCentreX + imageY * p.fromCentreY;
    const byZ = along / p.depth;
    const at = (l * 2 + row) * width;
    values[at] = byZ * p.turnedY - byY * p.turnedZ;
    values[at + 1] = byX * p.turnedZ - byZ * p.turnedX;
    values[at + 2] = byY * p.turnedX - byX * p.turnedY;
    values[at + 3] = byX;
    values[at + 4] = byY;
    values[at + 5] = (along * p.distance) / p.depth;
    values[at + 6] = along * (1 - p.distance / p.depth);
    const headX = byX * rotation[0] + byY * rotation[3] + byZ * rotation[6];
    const headY = byX * rotation[1] + byY * rotation[4] + byZ * rotation[7];
    const headZ = byX * rotation[2] + byY * rotation[5] + byZ * rotation[8];
    for (let c = 0; c < columns.length; c++) {
      const shape = shapes[columns[c]];
      values[at + POSE_VARIABLES + c] = headX * shape[l * 3] + headY * shape[l * 3 + 1] + headZ * shape[l * 3 + 2];
    }
    if (!answer) continue;
    for (let c = 0; c < columns.length; c++) {
      if (columns[c] < answer.count) {
        values[at + POSE_VARIABLES + c] += answer.response[(l * 2 + row) * answer.count + columns[c]];
      }
    }
  }
}
