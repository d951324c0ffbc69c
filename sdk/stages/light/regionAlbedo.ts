import type { GeometryMaps } from "../../types";
import { regionSkin } from "./regionSkin";
import { HAEMOGLOBIN_AXIS } from "./skinAlbedo";

/** Lips get their colour from the photo; until then they are hardly redder than skin. */
const MOST_RED = 0.1;

/**
 * Mean skin with the redness of its regions, before the photo says more.
 * @param skin mean linear albedo
 * @returns size * size * 3, on the whole atlas
 */
export function regionAlbedo(geometry: GeometryMaps, skin: readonly number[]): Float32Array {
  const albedo = new Float32Array(geometry.size * geometry.size * 3);
  const region = { haemoglobin: 0, specular: 0, roughness: 0, translucency: 0 };
  for (let i = 0; i < albedo.length / 3; i++) {
    regionSkin(geometry.regions, i, region);
    const red = Math.min(MOST_RED, region.haemoglobin);
    for (let c = 0; c < 3; c++) albedo[3 * i + c] = skin[c] * Math.exp(-red * HAEMOGLOBIN_AXIS[c]);
  }
  return albedo;
}
