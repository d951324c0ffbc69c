import type { LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import type { LandmarkSample } from "./LandmarkSample";
import { linearAnswer } from "./linearAnswer";
import { logLikelihood } from "./logLikelihood";
import { unexplained } from "./unexplained";

/** Mean log density per value of the errors on heads that the calibration has not seen. */
export function heldOutLikelihood(samples: readonly LandmarkSample[], calibration: LandmarkCalibration): number {
  const { factors, rank, diagonal } = calibration;
  const covariance = { factors: Float64Array.from(factors), rank, diagonal: Float64Array.from(diagonal) };
  return logLikelihood(unexplained(samples, linearAnswer(calibration)), covariance);
}
