import { multiBounceOcclusion } from "../../shading/multiBounceOcclusion";
import type { SkinSamples } from "./SkinSamples";

/**
 * D * A_c of every sample.
 * @param albedo mean skin, linear RGB
 * @returns count * 3
 */
export function sampleReflectance(samples: SkinSamples, albedo: readonly number[]): Float32Array {
  const reflectance = new Float32Array(samples.count * 3);
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  for (let i = 0; i < reflectance.length; i++) {
    const d = albedo[i % 3] * samples.relativeAlbedo[i];
    multiBounceOcclusion(samples.ambientOcclusion[Math.floor(i / 3)], d, occlusion);
    reflectance[i] = d * occlusion.value;
  }
  return reflectance;
}
