import { REFERENCE_TRANSLUCENCY } from "../shading/scatterWidth";
import type { GLTF } from "./gltfLibrary";
import { DIFFUSE_GAIN, SKIN_DEFAULTS, SKIN_EXTENSION, type SkinExtension } from "./skinExtension";

/**
 * Gives a material of a written glTF what light does under the skin. Used, not required: other viewers show plain PBR.
 * @param materialName of the material that has a base colour texture, whose sampler is used again
 * @param imageName of the image that no texture shows yet
 */
export function addSkinExtension(json: GLTF.IGLTF, materialName: string, imageName: string): void {
  const { materials = [], images = [], textures = [] } = json;
  const material = materials.find(({ name }) => name === materialName);
  const source = images.findIndex(({ name }) => name === imageName);
  const colour = material?.pbrMetallicRoughness?.baseColorTexture;
  if (!material || !colour || source < 0) {
    throw new RangeError(`no material ${materialName} with a base colour texture, or no image ${imageName}`);
  }
  const { sampler } = textures[colour.index];
  const index = textures.push({ sampler, name: imageName, source }) - 1;
  // Every number is written, so that the file does not depend on a reader's defaults.
  const extension: SkinExtension = {
    ...SKIN_DEFAULTS,
    referenceTranslucency: REFERENCE_TRANSLUCENCY,
    skinTexture: { index },
    diffuseGain: DIFFUSE_GAIN,
  };
  material.extensions = { ...material.extensions, [SKIN_EXTENSION]: extension };
  json.extensionsUsed = [...(json.extensionsUsed ?? []), SKIN_EXTENSION];
}
