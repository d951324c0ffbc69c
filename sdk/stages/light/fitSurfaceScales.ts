import { multiBounceOcclusion } from "../../shading/multiBounceOcclusion";
import { SH_COUNT, SH_DIFFUSE_COUNT } from "../../shading/shConstants";
import type { GeometryMaps, RegionName } from "../../types";
import type { LightBasis } from "./buildLightBasis";
import type { SkinSamples } from "./SkinSamples";
import type { SolvedLight } from "./solveLight";
import { INDEPENDENT_SAMPLES, RELATIVE_NOISE } from "./weighSamples";

/** Regions whose gloss is told apart; elsewhere the scale is the whole face's. */
export const GLOSS_REGIONS = ["nose", "forehead", "cheeks", "chin"] as const satisfies readonly RegionName[];

export interface SurfaceScales {
  /** Factor on S for the whole face. */
  readonly specular: number;
  /** Factor on S by region, on top of nothing: it replaces the whole face's there. */
  readonly regionSpecular: Readonly<Record<(typeof GLOSS_REGIONS)[number], number>>;
  /** Factor on 1 - A: below 1 the creases are more open than baked. */
  readonly occlusion: number;
}

/** Spread of real skins about the region means. */
const SPECULAR_SPREAD = 0.3;
const OCCLUSION_SPREAD = 0.25;

/**
 * One Gauss-Newton step from 1 with a prior at 1, each scale by itself: the picture is linear in S, nearly so in A.
 * @param albedo mean skin, linear RGB; samples.relativeAlbedo is on top
 */
export function fitSurfaceScales(
  samples: SkinSamples,
  basis: LightBasis,
  albedo: readonly number[],
  solved: SolvedLight,
  regions: GeometryMaps["regions"],
): SurfaceScales {
  const terms = evaluateSamples(samples, basis, albedo, solved.light.sh);
  const total = samples.weight.reduce((sum, w) => sum + w, 1e-9);
  const fitScale = (
    slope: Float32Array,
    region: Float32Array | undefined,
    spread: number,
    low: number,
    high: number,
  ) => {
    let right = 0;
    let left = 1 / spread ** 2;
    for (let i = 0; i < samples.count; i++) {
      const share = region ? region[samples.texel[i]] : 1;
      const weight = (share * samples.weight[i] * solved.robustness[i] * INDEPENDENT_SAMPLES) / (3 * total);
      if (weight === 0) continue;
      for (let c = 0; c < 3; c++) {
        const o = 3 * i + c;
        const noise = RELATIVE_NOISE * terms.predicted[o] + 1e-3;
        right += (weight * slope[o] * (samples.color[o] - terms.predicted[o])) / noise ** 2;
        left += (weight * slope[o] * slope[o]) / noise ** 2;
      }
    }
    return Math.min(high, Math.max(low, 1 + right / left));
  };
  const specular = (region?: Float32Array) => fitScale(terms.specular, region, SPECULAR_SPREAD, 0.4, 2);
  return {
    specular: specular(),
    regionSpecular: Object.fromEntries(GLOSS_REGIONS.map((name) => [name, specular(regions[name])])) as Record<
      (typeof GLOSS_REGIONS)[number],
      number
    >,
    occlusion: fitScale(terms.byOcclusion, undefined, OCCLUSION_SPREAD, 0.5, 1.5),
  };
}

/** Picture of every sample, its specular part (the slope by the scale of S) and its slope by the scale of 1 - A. */
function evaluateSamples(samples: SkinSamples, basis: LightBasis, albedo: readonly number[], sh: Float64Array) {
  const size = samples.count * 3;
  const terms = {
    predicted: new Float32Array(size),
    specular: new Float32Array(size),
    byOcclusion: new Float32Array(size),
  };
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  for (let i = 0; i < samples.count; i++) {
    const open = samples.ambientOcclusion[i];
    for (let c = 0; c < 3; c++) {
      let lit = 0;
      let specular = 0;
      const start = i * SH_DIFFUSE_COUNT * 3 + c;
      for (let k = 0; k < SH_DIFFUSE_COUNT; k++) lit += basis.diffuse[start + 3 * k] * sh[3 * k + c];
      for (let k = 0; k < SH_COUNT; k++) specular += basis.specular[i * SH_COUNT + k] * sh[3 * k + c];
      const o = 3 * i + c;
      const d = albedo[c] * samples.relativeAlbedo[o];
      multiBounceOcclusion(open, d, occlusion);
      terms.predicted[o] = d * occlusion.value * lit + specular;
      terms.specular[o] = Math.max(0, specular);
      terms.byOcclusion[o] = -(1 - open) * d * occlusion.byOcclusion * lit;
    }
  }
  return terms;
}
