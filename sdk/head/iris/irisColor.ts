import { robustColor, type SampledColor } from "../robustColor";

/** Where an iris' mean colour is taken, by its radius: without pupil and limbal ring. */
export const IRIS_MIDDLE = { from: 0.45, to: 0.85 } as const;
/** Darker is the lids' shade, brighter what the eye mirrors: quantiles of luminance. */
const OWN = [0.1, 0.55] as const;
const LEAST_PIXELS = 8;

/** Mean colour of an iris by the pixels of its middle; undefined where they are few. @param colors linear RGB */
export function irisColor(colors: readonly (readonly [number, number, number])[]): SampledColor | undefined {
  return robustColor(colors, OWN, LEAST_PIXELS);
}
