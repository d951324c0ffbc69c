import type { LandmarkCalibration } from "../../head/HeadModel";
import { choleskyFactor } from "../../math/choleskyFactor";
import type { LandmarkNoise } from "./LandmarkNoise";
import { SKIN_LANDMARKS } from "./LandmarkShapes";

const ROWS = SKIN_LANDMARKS * 2;
/** Standard deviations without a calibration, metres: facts of the measured network (oval 3.1, median 1.5 to 2 mm). */
const PLAIN_SIGMA = 0.002;

/**
 * Noise of the landmarks from the calibration, or equal and independent without one.
 * @param trust 468: share 0..1 of belief in each landmark; its independent variance is divided by it
 */
export function buildLandmarkNoise(calibration: LandmarkCalibration | undefined, trust: Float64Array): LandmarkNoise {
  const rank = calibration?.rank ?? 0;
  const scale = new Float64Array(ROWS);
  for (let i = 0; i < ROWS; i++) {
    const variance = calibration ? calibration.diagonal[i] : PLAIN_SIGMA ** 2;
    scale[i] = Math.sqrt(trust[i >> 1] / variance);
  }
  const projector = new Float64Array(rank * ROWS);
  if (calibration) {
    for (let i = 0; i < ROWS; i++) {
      for (let k = 0; k < rank; k++) projector[k * ROWS + i] = scale[i] * calibration.factors[i * rank + k];
    }
    normalizeFactors(projector, rank);
  }
  return { scale, projector, rank };
}

/** G^T (rank x rows) to L^-1 G^T with L L^T = 1 + G^T G, in place. */
export function normalizeFactors(factors: Float64Array, rank: number): void {
  const rows = factors.length / rank;
  const gram = new Float64Array(rank * rank);
  for (let a = 0; a < rank; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = a === b ? 1 : 0;
      for (let i = 0; i < rows; i++) sum += factors[a * rows + i] * factors[b * rows + i];
      gram[a * rank + b] = sum;
    }
  }
  // 1 + G^T G is positive definite by construction.
  choleskyFactor(gram, rank);
  for (let a = 0; a < rank; a++) {
    for (let b = 0; b < a; b++) {
      const factor = gram[a * rank + b];
      for (let i = 0; i < rows; i++) factors[a * rows + i] -= factor * factors[b * rows + i];
    }
    for (let i = 0; i < rows; i++) factors[a * rows + i] /= gram[a * rank + a];
  }
}
