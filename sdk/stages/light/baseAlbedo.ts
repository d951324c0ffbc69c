import { multiBounceOcclusion } from "../../shading/multiBounceOcclusion";
import type { GeometryMaps, RegionName, UnwrappedTexture } from "../../types";
import { regionAlbedo } from "./regionAlbedo";
import type { ShadedMaps } from "./shadeMaps";

/** Regions with a colour of their own, whose mean comes from the photo and not from the skin. */
const OWN_COLOR: readonly RegionName[] = ["lips", "brows"];

/**
 * Albedo without detail: the mean skin, redder by region, with the photo's own mean colour on lips and brows.
 * @param skin mean linear albedo of the skin
 * @returns size * size * 3, defined on the whole atlas
 */
export function baseAlbedo(
  texture: UnwrappedTexture,
  shaded: ShadedMaps,
  geometry: GeometryMaps,
  skin: readonly number[],
): Float32Array {
  const base = regionAlbedo(geometry, skin);
  for (const name of OWN_COLOR) paintRegion(base, geometry.regions[name], texture, shaded, geometry);
  return base;
}

/** Multiplies the region by the mean of texture / (shading of the base), weighted by region and visibility. */
function paintRegion(
  base: Float32Array,
  region: Float32Array,
  texture: UnwrappedTexture,
  shaded: ShadedMaps,
  geometry: GeometryMaps,
): void {
  const sums = [0, 0, 0];
  let total = 0;
  const occlusion = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  for (let i = 0; i < region.length; i++) {
    const weight = region[i] > 0.5 ? region[i] * texture.visibility[i] : 0;
    if (weight === 0) continue;
    total += weight;
    for (let c = 0; c < 3; c++) {
      const o = 3 * i + c;
      multiBounceOcclusion(geometry.ambientOcclusion[i], base[o], occlusion);
      const diffuse = Math.max(texture.color[o] - shaded.specular[o], 0.15 * texture.color[o], 1e-4);
      const ratio = diffuse / Math.max(1e-4, occlusion.value * shaded.lit[o] * base[o]);
      sums[c] += weight * Math.log(Math.min(2, Math.max(0.1, ratio)));
    }
  }
  if (total < 1) return;
  for (let i = 0; i < region.length; i++) {
    for (let c = 0; c < 3; c++) base[3 * i + c] *= Math.exp((region[i] * sums[c]) / total);
  }
}
