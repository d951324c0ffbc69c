import { linearToSrgb } from "../../sdk/image/srgb";

export interface AlbedoError {
  /** Mean absolute difference, sRGB codes 0..1. */
  readonly raw: number;
  /** The same after the one gain (all channels) that fits best in the median. */
  readonly scaleInvariant: number;
  /** Share of the true albedo's variation (log luminance) that the estimate explains: 1 perfect, 0 a constant, < 0 worse. */
  readonly explained: number;
  /** Slope of log albedo error on log shading: 0 clean, 1 the shading is all in the albedo. */
  readonly leak: number;
}

const FLOOR = 1e-3;

/**
 * How far an albedo picture is from the truth.
 * @param estimate 3 per pixel, linear
 * @param truth 3 per pixel, linear
 * @param shading per pixel: luminance of radiance / luminance of the true albedo
 * @param pixels which pixels count
 */
export function albedoError(
  estimate: Float32Array,
  truth: Float32Array,
  shading: Float32Array,
  pixels: readonly number[],
): AlbedoError {
  const ratios: number[] = [];
  for (const i of pixels) {
    for (let c = 0; c < 3; c++) ratios.push(Math.max(FLOOR, truth[3 * i + c]) / Math.max(FLOOR, estimate[3 * i + c]));
  }
  const gain = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)];
  const logTrue = pixels.map((i) => Math.log(Math.max(FLOOR, luminance(truth, i))));
  const logError = pixels.map((i, k) => Math.log(Math.max(FLOOR, luminance(estimate, i))) - logTrue[k]);
  const logShading = pixels.map((i) => Math.log(Math.max(FLOOR, shading[i])));
  return {
    raw: meanDifference(estimate, truth, 1, pixels),
    scaleInvariant: meanDifference(estimate, truth, gain, pixels),
    explained: 1 - covariance(logError, logError) / covariance(logTrue, logTrue),
    leak: covariance(logError, logShading) / covariance(logShading, logShading),
  };
}

function luminance(rgb: Float32Array, pixel: number): number {
  return 0.2126 * rgb[3 * pixel] + 0.7152 * rgb[3 * pixel + 1] + 0.0722 * rgb[3 * pixel + 2];
}

function meanDifference(a: Float32Array, b: Float32Array, gain: number, pixels: readonly number[]): number {
  let sum = 0;
  for (const i of pixels) {
    for (let c = 0; c < 3; c++) {
      sum += Math.abs(linearToSrgb(Math.min(1, gain * a[3 * i + c])) - linearToSrgb(Math.min(1, b[3 * i + c])));
    }
  }
  return sum / (3 * pixels.length);
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const meanA = a.reduce((sum, value) => sum + value, 0) / a.length;
  const meanB = b.reduce((sum, value) => sum + value, 0) / b.length;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - meanA) * (b[i] - meanB);
  return sum / a.length;
}
