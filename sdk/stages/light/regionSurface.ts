import type { GeometryMaps } from "../../types";
import { regionSkin } from "./regionSkin";
import type { SurfaceMaps } from "./surfaceTexel";

/** Surface of a face before anything is known of the person: specular, roughness and translucency by region, no detail. */
export function regionSurface(geometry: GeometryMaps): SurfaceMaps {
  const count = geometry.size * geometry.size;
  const surface = {
    size: geometry.size,
    specular: new Float32Array(count),
    roughness: new Float32Array(count),
    translucency: new Float32Array(count),
    ambientOcclusion: geometry.ambientOcclusion,
    normal: new Float32Array(count * 3),
  };
  const region = { haemoglobin: 0, specular: 0, roughness: 0, translucency: 0 };
  for (let i = 0; i < count; i++) {
    regionSkin(geometry.regions, i, region);
    surface.specular[i] = region.specular;
    surface.roughness[i] = region.roughness;
    surface.translucency[i] = region.translucency;
    surface.normal[3 * i + 2] = 1;
  }
  return surface;
}
