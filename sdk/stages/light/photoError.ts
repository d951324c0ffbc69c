import { linearToSrgb } from "../../image/srgb";
import { multiBounceOcclusion } from "../../shading/multiBounceOcclusion";
import type { UnwrappedTexture } from "../../types";
import type { ShadedMaps } from "./shadeMaps";

/** Every third texel (a diagonal pattern, as sides are powers of two) gives the sum within .05 dB. */
const STEP = 3;

/**
 * Peak signal-to-noise ratio in dB between texture and shaded maps, sRGB-coded, weighted.
 * @param weight size * size, what counts as visible skin
 */
export function photoError(
  texture: UnwrappedTexture,
  shaded: ShadedMaps,
  diffuse: Float32Array,
  ambientOcclusion: Float32Array,
  weight: Float32Array,
): number {
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  let square = 0;
  let total = 1e-9;
  for (let i = 0; i < weight.length; i += STEP) {
    if (weight[i] === 0) continue;
    for (let c = 0; c < 3; c++) {
      const o = 3 * i + c;
      multiBounceOcclusion(ambientOcclusion[i], diffuse[o], occlusion);
      const picture = diffuse[o] * occlusion.value * shaded.lit[o] + shaded.specular[o];
      const difference = linearToSrgb(Math.min(1, picture)) - linearToSrgb(Math.min(1, texture.color[o]));
      square += weight[i] * difference * difference;
      total += weight[i];
    }
  }
  return -10 * Math.log10(square / total + 1e-12);
}
