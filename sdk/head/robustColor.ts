import { luminance } from "../image/luminance";

/** A colour of the photo and how many pixels stand behind it. */
export interface SampledColor {
  /** Linear RGB as the photo shows it: skin and eye colours still hold the light. */
  readonly color: readonly [number, number, number];
  readonly pixelCount: number;
}

/**
 * Mean linear RGB of the pixels whose luminance lies between two quantiles of all; over-exposed ones are left out.
 * Undefined with fewer than `minimum` pixels.
 */
export function robustColor(
  pixels: readonly (readonly [number, number, number])[],
  quantiles: readonly [number, number],
  minimum: number,
): SampledColor | undefined {
  // A channel above sRGB code 250 has lost its value.
  const valid = pixels.filter((color) => Math.max(...color) < 0.955);
  const sorted = [...valid].sort((a, b) => luminance(a) - luminance(b));
  const kept = sorted.slice(Math.floor(quantiles[0] * sorted.length), Math.ceil(quantiles[1] * sorted.length));
  if (kept.length < minimum) return undefined;
  const mean = (c: number): number => kept.reduce((sum, color) => sum + color[c], 0) / kept.length;
  return { color: [mean(0), mean(1), mean(2)], pixelCount: kept.length };
}
