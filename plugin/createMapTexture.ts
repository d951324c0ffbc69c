// Raw textures are engine extensions; the engine that the page does not use only grows a method.
import "@babylonjs/core/Engines/Extensions/engine.rawTexture.js";
import "@babylonjs/core/Engines/WebGPU/Extensions/engine.rawTexture.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import type { Scene } from "@babylonjs/core/scene.js";

/**
 * A square RGBA map of the avatar on the GPU, with mip levels; row 0 is v = 0 as in glTF.
 * @param srgb the colour is sRGB: the sampler decodes and mip levels are averaged in linear light where the GPU can
 */
export function createMapTexture(
  name: string,
  rgba: Uint8Array,
  size: number,
  srgb: boolean,
  scene: Scene,
): RawTexture {
  const texture = new RawTexture(
    rgba,
    size,
    size,
    Constants.TEXTUREFORMAT_RGBA,
    scene,
    true,
    false,
    Constants.TEXTURE_TRILINEAR_SAMPLINGMODE,
    Constants.TEXTURETYPE_UNSIGNED_BYTE,
    undefined,
    srgb,
  );
  texture.name = name;
  texture.gammaSpace = srgb;
  texture.anisotropicFilteringLevel = 8;
  return texture;
}
