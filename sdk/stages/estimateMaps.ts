import type { GeometryMaps, IntrinsicMaps } from "../types";
import { regionSurface } from "./light/regionSurface";

/**
 * Stage 6: first intrinsic maps at the working size. D is the light-normalised albedo; specular, roughness and
 * translucency are a face's by region, A is the geometry's; N is the mesh's own until detail is known.
 * @param diffuse size * size * 3, linear
 */
export function estimateMaps(diffuse: Float32Array, geometry: GeometryMaps): IntrinsicMaps {
  return { ...regionSurface(geometry), diffuse };
}
