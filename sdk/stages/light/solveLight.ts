import { choleskyFactor } from "../../math/choleskyFactor";
import { choleskySolve } from "../../math/choleskySolve";
import { multiBounceOcclusion } from "../../shading/multiBounceOcclusion";
import { SH_BAND, SH_COUNT, SH_DIFFUSE_COUNT } from "../../shading/shConstants";
import type { ShLight } from "../../types";
import { addNegativeRadiancePenalty } from "./addNegativeRadiancePenalty";
import type { LightBasis } from "./buildLightBasis";
import { naturalLightPrior } from "./naturalLightPrior";
import type { SkinSamples } from "./SkinSamples";

/**
 * A face's thousands of texels are not so many measurements: their errors (albedo, shape, cast shadows) are alike over
 * patches of centimetres. This is how many independent ones they count for.
 */
const INDEPENDENT_SAMPLES = 200;
/** Spread of a texel about the model relative to its brightness (albedo variation of real skin, R^2 of the shape). */
const RELATIVE_NOISE = 0.12;
/** Huber: residuals beyond this many sigma count linearly. */
const HUBER = 1.5;
const COLD_ROUNDS = 5;
const WARM_ROUNDS = 2;
const UNKNOWNS = SH_COUNT * 3;
/**
 * 1 / variance of a relative coefficient about its mean over the channels. Sky and sun differ in colour over half the
 * sphere (bands 1, 2); finer colour in the light of a face is mostly the model's error.
 */
const COLOR_PRECISION = [0, 1, 1, 4, 4, 8, 8, 8, 8].map((strength) => strength / 0.05 ** 2);

export interface SolvedLight {
  readonly light: ShLight;
  /** count: the share of its weight that each sample kept, 1 = fits the model. */
  readonly robustness: Float32Array;
  /** Weighted RMS of the residuals over the noise. */
  readonly misfit: number;
}

/**
 * Light from skin of known mean albedo: robust (Huber, reweighted) least squares in all 81 x 3 coefficients under the
 * statistics of natural light, with no negative radiance. What the face does not tell the prior fills in.
 * @param albedo mean skin, linear RGB
 * @param start a solution for nearly the same albedo: two rounds instead of five
 */
export function solveLight(
  samples: SkinSamples,
  basis: LightBasis,
  albedo: readonly number[],
  start?: SolvedLight,
): SolvedLight {
  const reflectance = sampleReflectance(samples, albedo);
  const robustness = start ? start.robustness.slice() : new Float32Array(samples.count).fill(1);
  let sh = start ? start.light.sh : startLight(samples, reflectance);
  let misfit = 0;
  const first = start ? COLD_ROUNDS - WARM_ROUNDS : 0;
  for (let round = first; round < COLD_ROUNDS; round++) {
    const matrix = new Float64Array(UNKNOWNS * UNKNOWNS);
    const right = new Float64Array(UNKNOWNS);
    const predicted = predictSamples(samples, basis, reflectance, sh);
    if (round > 0) misfit = reweight(samples, predicted, robustness);
    addSamples(samples, basis, reflectance, predicted, robustness, matrix, right);
    addPrior(sh, matrix);
    if (round > 1) addNegativeRadiancePenalty(sh, matrix);
    if (!choleskyFactor(matrix, UNKNOWNS)) throw new RangeError("The light's normal equations are singular");
    sh = choleskySolve(matrix, UNKNOWNS, right);
  }
  return { light: { sh }, robustness, misfit };
}

/** D * A_c per sample and channel. */
function sampleReflectance(samples: SkinSamples, albedo: readonly number[]): Float32Array {
  const reflectance = new Float32Array(samples.count * 3);
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  for (let i = 0; i < reflectance.length; i++) {
    const d = albedo[i % 3] * samples.relativeAlbedo[i];
    multiBounceOcclusion(samples.ambientOcclusion[Math.floor(i / 3)], d, occlusion);
    reflectance[i] = d * occlusion.value;
  }
  return reflectance;
}

/** Even light that gives the samples' mean colour. */
function startLight(samples: SkinSamples, reflectance: Float32Array): Float64Array {
  const sh = new Float64Array(UNKNOWNS);
  for (let c = 0; c < 3; c++) {
    let seen = 0;
    let even = 0;
    for (let i = 0; i < samples.count; i++) {
      seen += samples.weight[i] * samples.color[3 * i + c];
      even += samples.weight[i] * reflectance[3 * i + c];
    }
    sh[c] = (Math.max(seen, 1e-6) / Math.max(even, 1e-6)) * Math.sqrt(4 * Math.PI);
  }
  return sh;
}

function predictSamples(
  samples: SkinSamples,
  basis: LightBasis,
  reflectance: Float32Array,
  sh: Float64Array,
): Float32Array {
  const predicted = new Float32Array(samples.count * 3);
  for (let i = 0; i < samples.count; i++) {
    for (let c = 0; c < 3; c++) {
      let diffuse = 0;
      let specular = 0;
      const start = i * SH_DIFFUSE_COUNT * 3 + c;
      for (let k = 0; k < SH_DIFFUSE_COUNT; k++) diffuse += basis.diffuse[start + 3 * k] * sh[3 * k + c];
      for (let k = 0; k < SH_COUNT; k++) specular += basis.specular[i * SH_COUNT + k] * sh[3 * k + c];
      predicted[3 * i + c] = reflectance[3 * i + c] * diffuse + specular;
    }
  }
  return predicted;
}

/** Half relative to the texel, half to the mean: the dark side counts, but its unmodelled shadows do not rule. */
function noiseOf(predicted: number, mean: number): number {
  return RELATIVE_NOISE * (0.5 * Math.max(predicted, 0) + 0.5 * mean) + 1e-3;
}

function meanColor(samples: SkinSamples): number[] {
  const sums = [0, 0, 0, 1e-9];
  for (let i = 0; i < samples.count; i++) {
    for (let c = 0; c < 3; c++) sums[c] += samples.weight[i] * samples.color[3 * i + c];
    sums[3] += samples.weight[i];
  }
  return [0, 1, 2].map((c) => sums[c] / sums[3]);
}

function reweight(samples: SkinSamples, predicted: Float32Array, robustness: Float32Array): number {
  const mean = meanColor(samples);
  let sum = 0;
  let weights = 1e-9;
  for (let i = 0; i < samples.count; i++) {
    let square = 0;
    for (let c = 0; c < 3; c++) {
      const p = predicted[3 * i + c];
      square += ((samples.color[3 * i + c] - p) / noiseOf(p, mean[c])) ** 2 / 3;
    }
    robustness[i] = Math.min(1, HUBER / Math.sqrt(square + 1e-12));
    sum += samples.weight[i] * robustness[i] * square;
    weights += samples.weight[i] * robustness[i];
  }
  return Math.sqrt(sum / weights);
}

function addSamples(
  samples: SkinSamples,
  basis: LightBasis,
  reflectance: Float32Array,
  predicted: Float32Array,
  robustness: Float32Array,
  matrix: Float64Array,
  right: Float64Array,
): void {
  const mean = meanColor(samples);
  const total = samples.weight.reduce((sum, w) => sum + w, 1e-9);
  const row = new Float64Array(SH_COUNT);
  for (let c = 0; c < 3; c++) {
    const block = new Float64Array(SH_COUNT * SH_COUNT);
    for (let i = 0; i < samples.count; i++) {
      const noise = noiseOf(predicted[3 * i + c], mean[c]);
      const weight = (samples.weight[i] * robustness[i] * INDEPENDENT_SAMPLES) / (total * noise * noise);
      if (weight === 0) continue;
      for (let k = 0; k < SH_COUNT; k++) row[k] = basis.specular[i * SH_COUNT + k];
      const start = i * SH_DIFFUSE_COUNT * 3 + c;
      for (let k = 0; k < SH_DIFFUSE_COUNT; k++) row[k] += reflectance[3 * i + c] * basis.diffuse[start + 3 * k];
      addOuter(block, row, weight);
      const target = weight * samples.color[3 * i + c];
      for (let k = 0; k < SH_COUNT; k++) right[3 * k + c] += target * row[k];
    }
    for (let a = 0; a < SH_COUNT; a++) {
      for (let b = 0; b <= a; b++) matrix[(3 * a + c) * UNKNOWNS + 3 * b + c] += block[a * SH_COUNT + b];
    }
  }
}

/** Lower triangle of weight * row row^T. */
function addOuter(block: Float64Array, row: Float64Array, weight: number): void {
  for (let a = 0; a < SH_COUNT; a++) {
    const scaled = weight * row[a];
    const start = a * SH_COUNT;
    for (let b = 0; b <= a; b++) block[start + b] += scaled * row[b];
  }
}

/** The natural light's quadratic form at the scale of the light so far, and the price of colour in single coefficients. */
function addPrior(sh: Float64Array, matrix: Float64Array): void {
  const { precision, channels } = naturalLightPrior();
  const scale = [0, 1, 2].map((c) => 1 / Math.max(sh[c], 1e-4));
  for (let a = 0; a < UNKNOWNS; a++) {
    const ca = a % 3;
    const ka = (a - ca) / 3;
    for (let b = 0; b <= a; b++) {
      const cb = b % 3;
      const kb = (b - cb) / 3;
      let value = precision[ka * SH_COUNT + kb] * channels[3 * ca + cb];
      if (ka === kb && ka > 0) value += COLOR_PRECISION[SH_BAND[ka]] * ((ca === cb ? 1 : 0) - 1 / 3);
      matrix[a * UNKNOWNS + b] += value * scale[ca] * scale[cb];
    }
  }
}
