import { multiBounceOcclusion } from "../../shading/multiBounceOcclusion";

/**
 * M: the albedo under even white light of radiance 1, D * A_c.
 * @param diffuse count * 3, linear
 * @param ambientOcclusion count
 */
export function evenLight(diffuse: Float32Array, ambientOcclusion: Float32Array): Float32Array {
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  return diffuse.map((albedo, i) => {
    multiBounceOcclusion(ambientOcclusion[Math.floor(i / 3)], albedo, occlusion);
    return albedo * occlusion.value;
  });
}
