import { SH_COUNT } from "../../shading/shConstants";
import type { ShLight } from "../../types";
import { accumulateLightEquations } from "./accumulateLightEquations";
import { accumulateLightEquationsOnGpu } from "./accumulateLightEquationsOnGpu";
import type { LightBasis } from "./buildLightBasis";
import type { LightEquations } from "./LightEquations";
import type { SkinSamples } from "./SkinSamples";
import { sampleReflectance } from "./sampleReflectance";
import { solveLightEquations } from "./solveLightEquations";
import { weighSamples } from "./weighSamples";

/** Reweightings from nothing, and from a solution for nearly the same albedo. */
const COLD_ROUNDS = 5;
const WARM_ROUNDS = 2;
/** The first rounds find the light roughly; where it is negative is only known then. */
const ROUNDS_BEFORE_POSITIVE = 2;

export interface SolvedLight {
  readonly light: ShLight;
  /** count: the share of its weight that each sample kept, 1 = fits the model. */
  readonly robustness: Float32Array;
  /** Weighted RMS of the residuals over the noise, before the last step. */
  readonly misfit: number;
}

/** What one round needs from the samples, and gives to the solver. */
type Accumulate = (reflectance: Float32Array, weights: Float32Array) => LightEquations | Promise<LightEquations>;

/**
 * Light from skin of known mean albedo: robust (Huber, reweighted) least squares in all 81 x 3 coefficients under the
 * statistics of natural light, with no negative radiance. What the face does not tell the prior fills in.
 * @param albedo mean skin, linear RGB
 * @param start a solution for nearly the same albedo: two rounds instead of five
 * @param device sums the normal equations on WebGPU instead
 */
export async function solveLight(
  samples: SkinSamples,
  basis: LightBasis,
  albedo: readonly number[],
  start?: SolvedLight,
  device?: GPUDevice,
): Promise<SolvedLight> {
  const accumulate: Accumulate = (reflectance, weights) =>
    device
      ? accumulateLightEquationsOnGpu(device, samples, basis, reflectance, weights)
      : accumulateLightEquations(samples, basis, reflectance, weights);
  const reflectance = sampleReflectance(samples, albedo);
  const robustness = start ? start.robustness.slice() : new Float32Array(samples.count).fill(1);
  let sh = start ? start.light.sh : startLight(samples, reflectance);
  let misfit = 0;
  for (let round = start ? COLD_ROUNDS - WARM_ROUNDS : 0; round < COLD_ROUNDS; round++) {
    const weighed = weighSamples(samples, basis, reflectance, sh, robustness, round === 0);
    misfit = weighed.misfit;
    const equations = await accumulate(reflectance, weighed.weights);
    sh = solveLightEquations(equations, sh, round >= ROUNDS_BEFORE_POSITIVE);
  }
  return { light: { sh }, robustness, misfit };
}

/** Even light that gives the samples' mean colour. */
function startLight(samples: SkinSamples, reflectance: Float32Array): Float64Array {
  const sh = new Float64Array(SH_COUNT * 3);
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
