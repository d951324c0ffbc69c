import type { AvatarMaps } from "../sdk/types";

/** Texture bytes of the skin material, RGBA each, in glTF's channels. */
export interface SkinTextureBytes {
  /** RGB: diffuse albedo, sRGB. A: specular weight S, linear. */
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
    albedoSpecular[4 * i + 3] = maps.specular[i];
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
