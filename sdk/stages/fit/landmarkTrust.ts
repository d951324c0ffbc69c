import type { LandmarkCalibration } from "../../head/HeadModel";
import { SKIN_LANDMARKS } from "./LandmarkShapes";

/** Landmarks within this many standard deviations are believed in full. */
const INLIER = 3;
/** Standard deviation without a calibration, metres per axis; 1.5 to 3 mm were measured. */
const PLAIN_SIGMA = 0.002;
/** Landmarks of the face oval without a calibration: 3.1 mm were measured, a share of (2 / 3.1)^2. */
const OVAL_TRUST = 0.42;
// biome-ignore format: the oval in its order
const OVAL = [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109];

/**
 * Belief 0..1 in each of the 468 landmarks: 1 for one that lies where its spread allows, falling with the square of
 * the distance beyond (Huber on its square): hands, hair and glasses push single landmarks far off.
 * @param residuals 936, metres; undefined before the first fit
 */
export function landmarkTrust(calibration: LandmarkCalibration | undefined, residuals?: Float64Array): Float64Array {
  const trust = new Float64Array(SKIN_LANDMARKS).fill(1);
  if (!calibration) for (const l of OVAL) trust[l] = OVAL_TRUST;
  if (!residuals) return trust;
  for (let l = 0; l < SKIN_LANDMARKS; l++) {
    const distance =
      (residuals[l * 2] ** 2 / variance(calibration, l * 2) +
        residuals[l * 2 + 1] ** 2 / variance(calibration, l * 2 + 1)) *
      trust[l];
    if (distance > INLIER ** 2) trust[l] *= INLIER ** 2 / distance;
  }
  return trust;
}

function variance(calibration: LandmarkCalibration | undefined, row: number): number {
  if (!calibration) return PLAIN_SIGMA ** 2;
  let sum = calibration.diagonal[row];
  for (let k = 0; k < calibration.rank; k++) sum += calibration.factors[row * calibration.rank + k] ** 2;
  return sum;
}
