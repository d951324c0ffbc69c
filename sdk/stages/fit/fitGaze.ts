import { eyeCentre } from "../../head/eyeCentre";
import { EYE_LANDMARKS } from "../../head/eyeLandmarks";
import type { HeadModel } from "../../head/HeadModel";
import { choleskyFactor } from "../../math/choleskyFactor";
import { choleskySolve } from "../../math/choleskySolve";
import { eyeOpening } from "./eyeOpening";
import type { FitState } from "./FitState";
import { irisPlace } from "./irisPlace";
import type { LandmarkFrame } from "./LandmarkFrame";

/** Gaze of both eyes, radians in the head frame: yaw positive to the person's left, pitch positive up. */
export interface Gaze {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /** False when both eyes are closed: the gaze is then straight ahead. */
  readonly seen: boolean;
}

/** Opening below which the eye counts as closed; the network invents irises there. */
const CLOSED = 0.13;
/** Standard deviations: iris landmarks in metres; eye turns, difference of yaws and of pitches in radians. */
const IRIS_SIGMA = 0.0007;
const TURN_SIGMA = 0.35;
const VERGENCE_SIGMA = 0.06;
const PITCH_DIFFERENCE_SIGMA = 0.02;
const SIDES = ["left", "right"] as const;

/**
 * Turns of the eyeballs that put the irises where the network sees them, measured against the lids: the mean error of
 * the lid landmarks is taken off the iris, so that a lid that is fitted too low does not turn the eye.
 * @param residuals predicted minus observed skin landmarks in `frame`, from landmarkResiduals
 */
export function fitGaze(model: HeadModel, state: FitState, frame: LandmarkFrame, residuals: Float64Array): Gaze {
  const open = SIDES.map((side) => eyeOpening(frame.points, side) > CLOSED);
  if (!open[0] && !open[1]) return { left: [0, 0], right: [0, 0], seen: false };
  const identity = state.params.subarray(0, model.identity.length);
  const angles = new Float64Array(4);
  // Gauss-Newton on four angles converges within 1e-4 in three steps.
  for (let iteration = 0; iteration < 5; iteration++) {
    const { matrix, right } = gazePriors(angles);
    SIDES.forEach((side, s) => {
      if (!open[s]) return;
      const centre = eyeCentre(model, identity, side);
      const { radius, irisRadius } = model.eyes[side];
      const reach = Math.sqrt(radius ** 2 - irisRadius ** 2);
      const rows = irisPlace(centre, reach, angles.subarray(s * 2, s * 2 + 2), state, frame);
      const lid = meanResidual(residuals, EYE_LANDMARKS[side].contour);
      const iris = EYE_LANDMARKS[side].irisCentre;
      for (let axis = 0; axis < 2; axis++) {
        const [value, byYaw, byPitch] = rows[axis];
        const observed = axis === 0 ? alongX(frame, iris) : alongY(frame, iris);
        const bias = model.calibration?.bias[iris * 2 + axis] ?? 0;
        addRow(matrix, right, s, value + bias - observed - lid[axis], byYaw, byPitch);
      }
    });
    choleskyFactor(matrix, 4);
    const step = choleskySolve(matrix, 4, right);
    for (let i = 0; i < 4; i++) angles[i] += step[i];
  }
  return { left: [angles[0], angles[1]], right: [angles[2], angles[3]], seen: true };
}

/** Normal equations (4 x 4) of the beliefs: eyes look ahead, together, at one height. */
function gazePriors(angles: Float64Array): { matrix: Float64Array; right: Float64Array } {
  const matrix = new Float64Array(16);
  const right = new Float64Array(4);
  const add = (row: readonly number[], sigma: number): void => {
    const value = row.reduce((sum, weight, i) => sum + weight * angles[i], 0);
    for (let a = 0; a < 4; a++) {
      right[a] -= (row[a] * value) / sigma ** 2;
      for (let b = 0; b < 4; b++) matrix[a * 4 + b] += (row[a] * row[b]) / sigma ** 2;
    }
  };
  for (let i = 0; i < 4; i++)
    add(
      [0, 1, 2, 3].map((j) => (i === j ? 1 : 0)),
      TURN_SIGMA,
    );
  add([1, 0, -1, 0], VERGENCE_SIGMA);
  add([0, 1, 0, -1], PITCH_DIFFERENCE_SIGMA);
  return { matrix, right };
}

function addRow(
  m: Float64Array,
  right: Float64Array,
  eye: number,
  value: number,
  byYaw: number,
  byPitch: number,
): void {
  const weight = IRIS_SIGMA ** -2;
  const [a, b] = [eye * 2, eye * 2 + 1];
  m[a * 5] += weight * byYaw * byYaw;
  m[b * 5] += weight * byPitch * byPitch;
  m[a * 4 + b] += weight * byYaw * byPitch;
  m[b * 4 + a] += weight * byYaw * byPitch;
  right[a] -= weight * byYaw * value;
  right[b] -= weight * byPitch * value;
}

const alongX = (f: LandmarkFrame, l: number): number =>
  f.unit * (f.axisX * (f.points[l * 2] - f.centreX) + f.axisY * (f.points[l * 2 + 1] - f.centreY));
const alongY = (f: LandmarkFrame, l: number): number =>
  f.unit * (f.axisX * (f.points[l * 2 + 1] - f.centreY) - f.axisY * (f.points[l * 2] - f.centreX));

function meanResidual(residuals: Float64Array, landmarks: readonly number[]): [number, number] {
  let [x, y] = [0, 0];
  for (const l of landmarks) {
    x += residuals[l * 2] / landmarks.length;
    y += residuals[l * 2 + 1] / landmarks.length;
  }
  return [x, y];
}
