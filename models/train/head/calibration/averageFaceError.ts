import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { poseHeadPoints } from "../../../../sdk/head/poseHeadPoints";
import { type FitOptions, fitHead } from "../../../../sdk/stages/fitHead";
import { type FaceError, faceError } from "./faceError";
import { landmarksOfPoints } from "./landmarksOfPoints";
import type { RenderedSample } from "./RenderedSample";

/** Mean face error of fits to rendered heads, in mm; the camera's focal length is not told. */
export function averageFaceError(
  model: HeadModel,
  samples: readonly RenderedSample[],
  options: FitOptions,
): FaceError & { readonly worst: number } {
  const errors = samples.map(({ truth, points }) => {
    const fit = fitHead(landmarksOfPoints(points, truth.camera), truth.camera, model, options);
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
