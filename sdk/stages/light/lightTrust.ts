import type { GeometryMaps, RegionName, UnwrappedTexture } from "../../types";

/** Regions whose albedo is not the skin's mean, or whose shape the head does not follow: they tell nothing about the light. */
const EXCLUDED: readonly RegionName[] = ["lips", "innerMouth", "nostrils", "brows", "lids", "hairline", "scalp"];
/** Eye sockets are dark by shadow and pigment both. */
const HALVED: readonly RegionName[] = ["eyeSockets"];

/**
 * How much each texel may say about the light: visibility times region, never n.l, or the dark side would be silent.
 * @returns size * size, 0..1
 */
export function lightTrust(texture: UnwrappedTexture, geometry: GeometryMaps): Float32Array {
  const trust = new Float32Array(geometry.size * geometry.size);
  for (let i = 0; i < trust.length; i++) {
    if (geometry.coverage[i] !== 1) continue;
    let weight = texture.visibility[i] * geometry.regions.face[i];
    for (const name of EXCLUDED) weight *= Math.max(0, 1 - geometry.regions[name][i]);
    for (const name of HALVED) weight *= 1 - 0.5 * geometry.regions[name][i];
    trust[i] = weight;
  }
  return trust;
}
