import { choleskyFactor } from "../../math/choleskyFactor";
import { choleskySolve } from "../../math/choleskySolve";
import type { FitState } from "./FitState";
import { SKIN_LANDMARKS } from "./LandmarkShapes";

/**
 * Pose of the mean head by a weak perspective: the affine camera that fits the landmarks best, and the rotation
 * nearest to it.
 * @param mean landmarks of the mean head, 468 * 3
 * @param points photo px, x and y
 */
export function initialPose(
  mean: Float64Array,
  points: Float32Array,
  centre: { readonly x: number; readonly y: number },
  logFocal: number,
  paramCount: number,
): FitState {
  const [rowX, rowY] = affineCamera(mean, points);
  // Image y runs down, the camera's y up.
  const right = [rowX[0], rowX[1], rowX[2]];
  const up = [-rowY[0], -rowY[1], -rowY[2]];
  const scale = 0.5 * (Math.hypot(...right) + Math.hypot(...up));
  return {
    rotation: nearestRotation(right, up),
    x: (rowX[3] - centre.x) / scale,
    y: -(rowY[3] - centre.y) / scale,
    logScale: Math.log(scale),
    logFocal,
    params: new Float64Array(paramCount),
  };
}

/** Least squares of px = a . head + b for x and y: two rows of four. */
function affineCamera(mean: Float64Array, points: Float32Array): [Float64Array, Float64Array] {
  const matrix = new Float64Array(16);
  const right = [new Float64Array(4), new Float64Array(4)];
  for (let l = 0; l < SKIN_LANDMARKS; l++) {
    const row = [mean[l * 3], mean[l * 3 + 1], mean[l * 3 + 2], 1];
    for (let a = 0; a < 4; a++) {
      for (let b = 0; b < 4; b++) matrix[a * 4 + b] += row[a] * row[b];
      right[0][a] += row[a] * points[l * 2];
      right[1][a] += row[a] * points[l * 2 + 1];
    }
  }
  // 468 points of a face are never flat: positive definite.
  choleskyFactor(matrix, 4);
  return [choleskySolve(matrix, 4, right[0]), choleskySolve(matrix, 4, right[1])];
}

/** Rotation whose first rows are the nearest orthonormal pair to two directions (neither is preferred). */
function nearestRotation(right: readonly number[], up: readonly number[]): Float64Array {
  const unit = (v: readonly number[]): number[] => v.map((value) => value / Math.hypot(...v));
  const [a, b] = [unit(right), unit(up)];
  const sum = unit(a.map((value, i) => value + b[i]));
  const difference = unit(a.map((value, i) => value - b[i]));
  const x = sum.map((value, i) => (value + difference[i]) * Math.SQRT1_2);
  const y = sum.map((value, i) => (value - difference[i]) * Math.SQRT1_2);
  const z = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]];
  return Float64Array.of(...x, ...y, ...z);
}
