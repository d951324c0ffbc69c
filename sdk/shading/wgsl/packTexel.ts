import type { SkinTexel } from "../SkinTexel";

/** Floats of one texel in the GPU's array. */
export const TEXEL_FLOATS = 16;

/** Writes one texel in the layout of shadingWgsl's struct Texel. */
export function packTexel(
  texel: Omit<SkinTexel, "diffuse"> & { diffuse?: ArrayLike<number> },
  index: number,
  out: Float32Array,
): void {
  const o = index * TEXEL_FLOATS;
  for (let i = 0; i < 3; i++) {
    out[o + i] = texel.normal[i];
    out[o + 4 + i] = texel.view[i];
    out[o + 8 + i] = texel.diffuse ? texel.diffuse[i] : 0;
  }
  out[o + 3] = texel.specular;
  out[o + 7] = texel.roughness;
  out[o + 11] = texel.translucency;
  out[o + 12] = texel.ambientOcclusion;
  out[o + 13] = texel.curvature;
  out[o + 14] = texel.thickness;
}
