import { SH_COUNT, SH_DIFFUSE_COUNT } from "../../shading/shConstants";
import type { LightBasis } from "./buildLightBasis";
import type { LightEquations } from "./LightEquations";
import type { SkinSamples } from "./SkinSamples";

/**
 * Sums the normal equations of the light over the samples: row = reflectance * diffuse basis + specular basis.
 * @param reflectance count * 3
 * @param weights count * 3
 */
export function accumulateLightEquations(
  samples: SkinSamples,
  basis: LightBasis,
  reflectance: Float32Array,
  weights: Float32Array,
): LightEquations {
  const matrix = new Float64Array(3 * SH_COUNT * SH_COUNT);
  const right = new Float64Array(3 * SH_COUNT);
  const row = new Float64Array(SH_COUNT);
  for (let c = 0; c < 3; c++) {
    const block = matrix.subarray(c * SH_COUNT * SH_COUNT, (c + 1) * SH_COUNT * SH_COUNT);
    for (let i = 0; i < samples.count; i++) {
      const weight = weights[3 * i + c];
      if (weight === 0) continue;
      for (let k = 0; k < SH_COUNT; k++) row[k] = basis.specular[i * SH_COUNT + k];
      const start = i * SH_DIFFUSE_COUNT * 3 + c;
      for (let k = 0; k < SH_DIFFUSE_COUNT; k++) row[k] += reflectance[3 * i + c] * basis.diffuse[start + 3 * k];
      addOuter(block, row, weight);
      const target = weight * samples.color[3 * i + c];
      for (let k = 0; k < SH_COUNT; k++) right[c * SH_COUNT + k] += target * row[k];
    }
  }
  return { matrix, right };
}

/** Lower triangle of weight * row row^T. */
function addOuter(block: Float64Array, row: Float64Array, weight: number): void {
  for (let a = 0; a < SH_COUNT; a++) {
    const scaled = weight * row[a];
    const start = a * SH_COUNT;
    for (let b = 0; b <= a; b++) block[start + b] += scaled * row[b];
  }
}
