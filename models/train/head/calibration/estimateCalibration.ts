import type { HeadModel, LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import { VIEW_FEATURES } from "../../../../sdk/stages/fit/viewFeatures";
import { crossValidatedErrors } from "./crossValidatedErrors";
import { fitCovariance } from "./fitCovariance";
import { fitResponse } from "./fitResponse";
import type { LandmarkSample } from "./LandmarkSample";

export interface CalibrationChoice {
  /** Ridge of the response to identity and to expressions, in samples times variance. */
  readonly identityRidge: number;
  readonly expressionRidge: number;
  /** Common directions of the covariance. */
  readonly rank: number;
  /**
   * What the independent variance is multiplied by. Beyond the common directions neighbours still err together, and
   * 900 values that are believed to be independent outvote the prior: 16 gave the best faces, 1 the best likelihood.
   */
  readonly spread: number;
}

/** Sines of the view vary by 0.3: a ridge of 0.3 holds back what ten heads do not support. */
const VIEW_RIDGE = 0.3;

/** Bias, responses and covariance from samples (mirror images included). */
export function estimateCalibration(
  model: HeadModel,
  samples: readonly LandmarkSample[],
  { identityRidge, expressionRidge, rank, spread }: CalibrationChoice,
): LandmarkCalibration {
  const ridge = [
    ...Array<number>(VIEW_FEATURES).fill(VIEW_RIDGE),
    ...model.identity.map(() => identityRidge),
    ...model.expression.map(() => expressionRidge),
  ];
  const { coefficients, width } = fitResponse(samples, ridge);
  const columns = (from: number, to: number): Float32Array =>
    Float32Array.from(coefficients.filter((_, i) => i % width >= from && i % width < to));
  const { factors, diagonal } = fitCovariance(crossValidatedErrors(samples, ridge), rank);
  return {
    version: "1.0.0",
    bias: columns(0, 1),
    viewResponse: columns(1, 1 + VIEW_FEATURES),
    response: columns(1 + VIEW_FEATURES, width),
    responseCount: width - 1 - VIEW_FEATURES,
    factors: Float32Array.from(factors),
    rank,
    diagonal: Float32Array.from(diagonal, (variance) => spread * variance),
    count: samples.length / 2,
  };
}
