import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { poseHeadPoints } from "../../../../sdk/head/poseHeadPoints";
import { regressIdentity } from "../../../../sdk/stages/fit/regressIdentity";
import { faceError } from "./faceError";
import type { FeatureSample } from "./measureFeatures";
import type { RenderedSample } from "./RenderedSample";

/**
 * Mean face error in mm of regressed identities under the true expressions: what any linear use of the landmarks
 * leaves of the person's shape.
 * @param samples measureFeatures of the heads: two a head
 */
export function regressionError(
  model: HeadModel,
  heads: readonly RenderedSample[],
  samples: readonly FeatureSample[],
  regression: Float32Array,
): number {
  const errors = heads.map(({ truth: { identity, expression } }, i) => {
    const regressed = regressIdentity(regression, samples[2 * i].features, model.identitySymmetry);
    const fitted = poseHeadPoints(model, Float32Array.from(regressed), expression);
    return faceError(model, poseHeadPoints(model, identity, expression), fitted).mean;
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
