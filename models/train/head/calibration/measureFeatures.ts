import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { buildLandmarkBasis } from "../../../../sdk/stages/fit/buildLandmarkBasis";
import { focalPrior } from "../../../../sdk/stages/fit/focalPrior";
import { initialPose } from "../../../../sdk/stages/fit/initialPose";
import { mirrorFeatures } from "../../../../sdk/stages/fit/mirrorFeatures";
import { shapeFeatures } from "../../../../sdk/stages/fit/shapeFeatures";
import type { RenderedSample } from "./RenderedSample";

/** What the fit sees of a person, beside who it is. */
export interface FeatureSample {
  /** SHAPE_FEATURES. */
  readonly features: Float64Array;
  /** In sigma. */
  readonly identity: Float64Array;
}

/** Features of rendered heads as the fit computes them, each followed by its mirror image's. */
export function measureFeatures(model: HeadModel, rendered: readonly RenderedSample[]): FeatureSample[] {
  const basis = buildLandmarkBasis(model);
  return rendered.flatMap(({ truth, points }) => {
    const { camera, identity } = truth;
    const centre = { x: camera.width / 2, y: camera.height / 2 };
    const focal = focalPrior(camera);
    const priors = { ...focal, identity: 1, expression: 1, sparsity: 0 };
    const start = initialPose(basis.mean, points, centre, focal.logFocal, basis.shapes.length);
    const { features } = shapeFeatures({ basis, points, centre, priors }, start);
    const mirrored = Float64Array.from(identity, (weight, k) => model.identitySymmetry[k] * weight);
    return [
      { features, identity: Float64Array.from(identity) },
      { features: mirrorFeatures(features), identity: mirrored },
    ];
  });
}
