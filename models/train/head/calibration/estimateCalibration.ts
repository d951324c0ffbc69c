import type { HeadModel, LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import { fitCovariance } from "./fitCovariance";
import { fitResponse } from "./fitResponse";
import type { LandmarkSample } from "./LandmarkSample";
import { unexplained } from "./unexplained";

export interface CalibrationChoice {
  /** Ridge of the response to identity and to expressions, in samples times variance. */
  readonly identityRidge: number;
  readonly expressionRidge: number;
  /** Common directions of the covariance. */
  readonly rank: number;
}

/** Bias, response and covariance from samples (mirror images included). */
export function estimateCalibration(
  model: HeadModel,
  samples: readonly LandmarkSample[],
  { identityRidge, expressionRidge, rank }: CalibrationChoice,
): LandmarkCalibration {
  const ridge = [...model.identity.map(() => identityRidge), ...model.expression.map(() => expressionRidge)];
  const answer = fitResponse(samples, ridge);
  const { factors, diagonal } = fitCovariance(unexplained(samples, answer), rank, 1);
  return {
    version: "1.0.0",
    bias: Float32Array.from(answer.bias),
    response: Float32Array.from(answer.response),
    responseCount: answer.paramCount,
    factors: Float32Array.from(factors),
    rank,
    diagonal: Float32Array.from(diagonal),
    count: samples.length / 2,
  };
}
