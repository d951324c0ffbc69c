import { SH_COUNT } from "../../shading/shConstants";
import type { LightBasis } from "./buildLightBasis";
import type { SkinSamples } from "./SkinSamples";
import type { SolvedLight } from "./solveLight";

/**
 * What an unoccluded patch of mean skin shows on average in this light, without highlights: albedo times mean irradiance,
 * linear RGB. This product is known; its factors are not.
 */
export function meanDiffuseRadiance(
  samples: SkinSamples,
  basis: LightBasis,
  albedo: readonly number[],
  solved: SolvedLight,
): [number, number, number] {
  const { sh } = solved.light;
  const sums = [0, 0, 0];
  let total = 1e-9;
  const perSample = basis.diffuse.length / samples.count;
  for (let i = 0; i < samples.count; i++) {
    const weight = samples.weight[i] * solved.robustness[i];
    total += weight;
    for (let j = 0; j < perSample; j++) sums[j % 3] += weight * basis.diffuse[i * perSample + j] * sh[j];
  }
  if (perSample > SH_COUNT * 3) throw new RangeError("The diffuse basis has more coefficients than the light");
  return [0, 1, 2].map((c) => (albedo[c] * Math.max(sums[c], 1e-6)) / total) as [number, number, number];
}
