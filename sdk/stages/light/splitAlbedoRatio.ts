import type { AlbedoBands } from "./AlbedoBands";
import { blurWeighted } from "./blurWeighted";

/** Blurs that separate the sizes, as a part of the map's side: 15 mm and 5 mm on the face. */
const COARSE_SIGMA = 0.03;
const MIDDLE_SIGMA = 0.01;

/** Splits the log ratio of albedoRatio by size of the feature; what was not seen does not bleed in. */
export function splitAlbedoRatio(ratio: Float32Array, trust: Float32Array, size: number): AlbedoBands {
  return {
    size,
    whole: ratio,
    middle: blurWeighted(ratio, trust, size, 3, MIDDLE_SIGMA * size),
    coarse: blurWeighted(ratio, trust, size, 3, COARSE_SIGMA * size),
    trust,
  };
}
