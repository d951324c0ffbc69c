import type { LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import type { LandmarkSample } from "./LandmarkSample";
import { logLikelihood } from "./logLikelihood";
import { unexplained } from "./unexplained";

/** Mean log density per value of the errors on heads that the calibration has not seen. */
export function heldOutLikelihood(samples: readonly LandmarkSample[], calibration: LandmarkCalibration): number {
  const { bias, response, responseCount, factors, rank, diagonal } = calibration;
  const answer = {
    bias: Float64Array.from(bias),
    response: Float64Array.from(response),
    paramCount: responseCount,
  };
  const covariance = { factors: Float64Array.from(factors), rank, diagonal: Float64Array.from(diagonal) };
  return logLikelihood(unexplained(samples, answer), covariance);
}
