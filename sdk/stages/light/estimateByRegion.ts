import type { GeometryMaps, UnwrappedTexture } from "../../types";
import { albedoTrust } from "./albedoTrust";
import type { EstimatedSkin } from "./EstimatedSkin";
import type { NormalizedLight } from "./NormalizedLight";
import { regionSurface } from "./regionSurface";

/** The finished maps and the render lose about 1 dB of it. */
const PHOTO_TARGET = 29.5;

/** Stage 6 without the network: D is the light-normalised albedo, gloss and translucency are a face's by region. */
export function estimateByRegion(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  normalized: NormalizedLight,
): EstimatedSkin {
  const maps = { ...regionSurface(geometry), diffuse: normalized.diffuse };
  const skin = new Float32Array(texture.seen.length).fill(1);
  return { maps, texture, normalized, skin, albedoTrust, photoTarget: PHOTO_TARGET };
}
