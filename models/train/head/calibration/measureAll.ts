import type { HeadModel } from "../../../../sdk/head/HeadModel";
import type { LandmarkSample } from "./LandmarkSample";
import { measureSample } from "./measureSample";
import { mirrorSample } from "./mirrorSample";
import type { RenderedSample } from "./RenderedSample";

/** Errors of the network on rendered heads and on their mirror images. */
export function measureAll(model: HeadModel, rendered: readonly RenderedSample[]): LandmarkSample[] {
  return rendered.flatMap(({ truth, points }) => {
    const sample = measureSample(model, truth, points);
    return [sample, mirrorSample(model, sample)];
  });
}
