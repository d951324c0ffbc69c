import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { poseHeadPoints } from "../../../../sdk/head/poseHeadPoints";
import { type FitOptions, fitHead } from "../../../../sdk/stages/fitHead";
import type { FaceLandmarks } from "../../../../sdk/types";
import { type FaceError, faceError } from "./faceError";
import type { RenderedSample } from "./RenderedSample";

/** Mean face error of fits to rendered heads, in mm; the camera's focal length is not told. */
export function averageFaceError(
  model: HeadModel,
  samples: readonly RenderedSample[],
  options: FitOptions,
): FaceError & { readonly worst: number } {
  const errors = samples.map(({ truth, points }) => {
    const fit = fitHead(landmarksOf(points, truth.camera), truth.camera, model, options);
    const fitted = poseHeadPoints(model, fit.identity, fit.expression);
    return faceError(model, poseHeadPoints(model, truth.identity, truth.expression), fitted);
  });
  const average = (value: (error: FaceError) => number): number =>
    errors.reduce((sum, error) => sum + value(error), 0) / errors.length;
  const regions = Object.keys(errors[0].byRegion);
  return {
    mean: average(({ mean }) => mean),
    worst: Math.max(...errors.map(({ mean }) => mean)),
    byRegion: Object.fromEntries(regions.map((name) => [name, average(({ byRegion }) => byRegion[name])])),
  };
}

/** The fit reads points and the eye distance; the rest is the front end's report. */
function landmarksOf(points: Float32Array, { width, height }: { width: number; height: number }): FaceLandmarks {
  const face = {
    x: 0,
    y: 0,
    width,
    height,
    score: 1,
    keypoints: new Float32Array(12),
    detector: "short-range" as const,
  };
  const outerEyeDistancePx = Math.hypot(points[66] - points[526], points[67] - points[527]);
  return {
    points,
    face,
    faceCount: 1,
    score: 1,
    drift: 0,
    mirrorDisagreement: 0,
    outerEyeDistancePx,
    yawDegrees: 0,
    warnings: [],
  };
}
