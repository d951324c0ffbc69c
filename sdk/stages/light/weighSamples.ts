import { SH_COUNT, SH_DIFFUSE_COUNT } from "../../shading/shConstants";
import type { LightBasis } from "./buildLightBasis";
import type { SkinSamples } from "./SkinSamples";

/**
 * A face's thousands of texels are not so many measurements: their errors (albedo, shape, cast shadows) are alike over
 * patches of centimetres. This is how many independent ones they count for.
 */
export const INDEPENDENT_SAMPLES = 200;
/** Spread of a texel about the model relative to its brightness: albedo variation and shape errors. */
export const RELATIVE_NOISE = 0.12;
/** Huber: residuals beyond this many sigma count linearly. */
const HUBER = 1.5;

export interface WeighedSamples {
  /** count * 3: inverse variance with trust and robustness. */
  readonly weights: Float32Array<ArrayBuffer>;
  /** Weighted RMS of the residuals over the noise. */
  readonly misfit: number;
}

/**
 * Predicts every sample under the light so far and weighs it by noise and, unless `keepRobustness`, anew by how well it fits.
 * @param reflectance count * 3: D * A_c
 * @param robustness count, updated in place
 */
export function weighSamples(
  samples: SkinSamples,
  basis: LightBasis,
  reflectance: Float32Array,
  sh: Float64Array,
  robustness: Float32Array,
  keepRobustness: boolean,
): WeighedSamples {
  const mean = meanColor(samples);
  const total = samples.weight.reduce((sum, w) => sum + w, 1e-9);
  const weights = new Float32Array(samples.count * 3);
  let [squares, kept] = [0, 1e-9];
  for (let i = 0; i < samples.count; i++) {
    let square = 0;
    for (let c = 0; c < 3; c++) {
      const o = 3 * i + c;
      const predicted = predict(basis, i, c, reflectance[o], sh);
      // Half relative to the texel, half to the mean: the dark side counts, but its unmodelled shadows do not rule.
      const noise = RELATIVE_NOISE * (0.5 * Math.max(predicted, 0) + 0.5 * mean[c]) + 1e-3;
      square += ((samples.color[o] - predicted) / noise) ** 2 / 3;
      weights[o] = 1 / (noise * noise);
    }
    if (!keepRobustness) robustness[i] = Math.min(1, HUBER / Math.sqrt(square + 1e-12));
    squares += samples.weight[i] * robustness[i] * square;
    kept += samples.weight[i] * robustness[i];
    const share = (samples.weight[i] * robustness[i] * INDEPENDENT_SAMPLES) / total;
    for (let c = 0; c < 3; c++) weights[3 * i + c] *= share;
  }
  return { weights, misfit: Math.sqrt(squares / kept) };
}

function predict(basis: LightBasis, i: number, c: number, reflectance: number, sh: Float64Array): number {
  let diffuse = 0;
  let specular = 0;
  const start = i * SH_DIFFUSE_COUNT * 3 + c;
  for (let k = 0; k < SH_DIFFUSE_COUNT; k++) diffuse += basis.diffuse[start + 3 * k] * sh[3 * k + c];
  for (let k = 0; k < SH_COUNT; k++) specular += basis.specular[i * SH_COUNT + k] * sh[3 * k + c];
  return reflectance * diffuse + specular;
}

function meanColor(samples: SkinSamples): number[] {
  const sums = [0, 0, 0, 1e-9];
  for (let i = 0; i < samples.count; i++) {
    for (let c = 0; c < 3; c++) sums[c] += samples.weight[i] * samples.color[3 * i + c];
    sums[3] += samples.weight[i];
  }
  return [0, 1, 2].map((c) => sums[c] / sums[3]);
}
