import type { GeometryMaps, UnwrappedTexture } from "../../types";
import { albedoTrust } from "./albedoTrust";
import type { EstimatedSkin } from "./EstimatedSkin";
import type { NormalizedLight } from "./NormalizedLight";
import { regionSurface } from "./regionSurface";

/** Stage 6 without the network: D is the light-normalised albedo, gloss and translucency are a face's by region. */
export function estimateByRegion(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  normalized: NormalizedLight,
): EstimatedSkin {
  const maps = { ...regionSurface(geometry), diffuse: normalized.diffuse };
  return { maps, texture, normalized, skin: new Float32Array(texture.seen.length).fill(1), albedoTrust };
}
