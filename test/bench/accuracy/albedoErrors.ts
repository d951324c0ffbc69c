import { linearToSrgb } from "../../../sdk/image/srgb";
import { bestGain } from "./bestGain";

export interface AlbedoErrors {
  /** Mean absolute error in sRGB codes 0..1 (facts/training.md's unit) after one best gain on linear values, and as it is. */
  readonly siMae: number;
  readonly rawMae: number;
  /** Share of the variation of the log albedo within the face, each channel about its mean, that is explained. */
  readonly r2: number;
  /** Slope of the log-albedo error on the log shading: 0 none, 1 all of the shading is in the albedo. */
  readonly leak: number;
}

const DARKEST = 1e-3;

/**
 * Errors of an albedo over a set of pixels.
 * @param estimate N * 3, linear. @param truth N * 3, linear. @param shading N, what the light adds: radiance / albedo
 */
export function albedoErrors(estimate: Float32Array, truth: Float32Array, shading: Float32Array): AlbedoErrors {
  const log = (values: Float32Array): Float64Array => Float64Array.from(values, (v) => Math.log(Math.max(DARKEST, v)));
  const [logEstimate, logTruth, logShading] = [log(estimate), log(truth), log(shading)];
  return {
    siMae: meanError(estimate, truth, bestGain(estimate, truth)),
    rawMae: meanError(estimate, truth, 1),
    r2: explained(centred(logEstimate, 3), centred(logTruth, 3)),
    leak: slope(greyDifference(logEstimate, logTruth), logShading),
  };
}

/** Linear errors would hide those of dark skin: a third of its albedo is a twentieth of light skin's. */
function meanError(estimate: Float32Array, truth: Float32Array, gain: number): number {
  const code = (value: number): number => linearToSrgb(Math.min(1, Math.max(0, value)));
  let sum = 0;
  for (let i = 0; i < truth.length; i++) sum += Math.abs(code(gain * estimate[i]) - code(truth[i]));
  return sum / truth.length;
}

function centred(values: Float64Array, channels: number): Float64Array {
  const sums = new Float64Array(channels);
  values.forEach((value, i) => {
    sums[i % channels] += value;
  });
  return values.map((value, i) => value - (sums[i % channels] * channels) / values.length);
}

function explained(estimate: Float64Array, truth: Float64Array): number {
  let rest = 0;
  let all = 0;
  for (let i = 0; i < truth.length; i++) {
    rest += (estimate[i] - truth[i]) ** 2;
    all += truth[i] ** 2;
  }
  return 1 - rest / all;
}

function greyDifference(a: Float64Array, b: Float64Array): Float64Array {
  return Float64Array.from({ length: a.length / 3 }, (_, i) => {
    const difference = (c: number): number => a[i * 3 + c] - b[i * 3 + c];
    return (difference(0) + difference(1) + difference(2)) / 3;
  });
}

function slope(values: Float64Array, over: Float64Array): number {
  const [y, x] = [centred(values, 1), centred(over, 1)];
  let cross = 0;
  let square = 0;
  for (let i = 0; i < x.length; i++) {
    cross += x[i] * y[i];
    square += x[i] * x[i];
  }
  return cross / square;
}
