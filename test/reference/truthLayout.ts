import { namesOf, TRUTH_LIGHTS, TRUTH_REGIONS, TRUTH_TONES } from "./truthScene";

const lights = namesOf(TRUTH_LIGHTS).length;
const tones = namesOf(TRUTH_TONES).length;
const glossAt = lights * tones * 3;
const lambertAt = glossAt + lights;
const coverAt = lambertAt + lights;

/** Where skinWalk.c puts what in a pixel. */
export const TRUTH_LAYOUT = {
  /** + (light * tones + tone) * 3 + channel. */
  diffuseAt: 0,
  /** + light. */
  glossAt,
  /** + light: n.l where the light is seen. */
  lambertAt,
  coverAt,
  normalAt: coverAt + 1,
  regionsAt: coverAt + 4,
  stride: coverAt + 4 + TRUTH_REGIONS.length,
} as const;
