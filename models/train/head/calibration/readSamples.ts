import type { HeadModel } from "../../../../sdk/head/HeadModel";
import type { RenderedSample } from "./RenderedSample";

/** One line of out/landmark-samples.jsonl. */
export interface StoredSample {
  readonly version: string;
  readonly camera: RenderedSample["truth"]["camera"];
  readonly headToCamera: readonly number[];
  readonly identity: readonly number[];
  readonly expression: readonly number[];
  readonly gaze: RenderedSample["truth"]["gaze"];
  readonly points: readonly number[];
}

/** Samples of collectLandmarkSamples; those of another head model are refused. */
export function readSamples(text: string, model: HeadModel): RenderedSample[] {
  return text
    .split("\n")
    .filter((line) => line.length > 0)
    .map((line) => {
      const { version, camera, headToCamera, identity, expression, gaze, points }: StoredSample = JSON.parse(line);
      if (version !== model.version || expression.length !== model.expression.length) {
        throw new RangeError(`samples of head ${version}, the model is ${model.version}: collect them again`);
      }
      return {
        truth: {
          camera,
          headToCamera: Float64Array.from(headToCamera),
          identity: Float32Array.from(identity),
          expression: Float32Array.from(expression),
          gaze,
        },
        points: Float32Array.from(points),
      };
    });
}
