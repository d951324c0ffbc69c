import { multiBounceOcclusion } from "../../shading/multiBounceOcclusion";
import type { GeometryMaps, UnwrappedTexture } from "../../types";
import type { ShadedMaps } from "./shadeMaps";

/** Texture brighter than this (linear) is clipped by the camera: its true value is unknown. */
const CLIPPED = 0.95;

/**
 * Log of what the albedo would have to be, over the base, for the shading to give the texture; and how far to believe it.
 * @returns ratio size * size * 3, trust size * size
 */
export function albedoRatio(
  texture: UnwrappedTexture,
  shaded: ShadedMaps,
  ambientOcclusion: Float32Array,
  base: Float32Array,
  geometry: GeometryMaps,
): { ratio: Float32Array; trust: Float32Array } {
  const count = texture.size * texture.size;
  const ratio = new Float32Array(count * 3);
  const trust = new Float32Array(count);
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  for (let i = 0; i < count; i++) {
    const visible = texture.visibility[i];
    if (visible <= 0.01 || geometry.coverage[i] === 0) continue;
    trust[i] = visible;
    for (let c = 0; c < 3; c++) {
      const o = 3 * i + c;
      multiBounceOcclusion(ambientOcclusion[i], base[o], occlusion);
      const lit = Math.max(1e-4, occlusion.value * shaded.lit[o]);
      const seen = texture.color[o];
      // A highlight may take most of the texel but never all of it.
      const diffuse = Math.max(seen - shaded.specular[o], 0.15 * seen, 1e-4);
      ratio[o] = Math.min(1.6, Math.max(-2.5, Math.log(diffuse / lit / base[o])));
      if (seen > CLIPPED) trust[i] = 0.05 * visible;
    }
  }
  return { ratio, trust };
}
