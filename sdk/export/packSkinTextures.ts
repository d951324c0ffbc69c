import type { AvatarMaps } from "../types";

/**
 * glTF's F0 is .04 (index 1.5) * specularTexture, its F90 is specularTexture itself. With 2 S there, F0 = .08 S and
 * F90 = 2 S = 25 F0: the shading model's own, exact up to S = .5, beyond every skin (estimated maps reach .51).
 */
const SPECULAR_PER_S = 2;

/** Texture bytes of the skin material, RGBA each, in glTF's channels. */
export interface SkinTextureBytes {
  /** RGB: diffuse albedo, sRGB. A: 2 S, linear, the factor of KHR_materials_specular; skin is opaque, so that alpha is free. */
  readonly albedoSpecular: Uint8Array;
  /** R: ambient occlusion, G: roughness, B: metalness (0). */
  readonly occlusionRoughness: Uint8Array;
}

/** Puts five maps into two textures: a WebGPU fragment shader has 16 samplers, and shadows need most of them. */
export function packSkinTextures(maps: AvatarMaps): SkinTextureBytes {
  const count = maps.size * maps.size;
  for (const [name, channels] of CHANNELS) {
    if (maps[name]?.length !== count * channels) {
      throw new RangeError(`map ${name} has ${maps[name]?.length} bytes, expected ${count * channels}`);
    }
  }
  const albedoSpecular = maps.diffuse.slice();
  const occlusionRoughness = new Uint8Array(count * 4);
  for (let i = 0; i < count; i++) {
    albedoSpecular[4 * i + 3] = Math.min(255, SPECULAR_PER_S * maps.specular[i]);
    occlusionRoughness[4 * i] = maps.ambientOcclusion[i];
    occlusionRoughness[4 * i + 1] = maps.roughness[i];
    occlusionRoughness[4 * i + 3] = 255;
  }
  return { albedoSpecular, occlusionRoughness };
}

const CHANNELS = [
  ["diffuse", 4],
  ["specular", 1],
  ["roughness", 1],
  ["ambientOcclusion", 1],
  ["normal", 4],
  ["skin", 4],
] as const;
