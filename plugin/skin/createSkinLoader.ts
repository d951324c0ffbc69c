import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import type { GLTFLoader } from "@babylonjs/loaders/glTF/2.0/glTFLoader.js";
import type { IGLTFLoaderExtension } from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtension.js";
import type { IMaterial, ITextureInfo } from "@babylonjs/loaders/glTF/2.0/glTFLoaderInterfaces.js";
import { SKIN_EXTENSION, type SkinExtension } from "../../sdk/export/skinExtension";
import type { attachSkin } from "./attachSkin";
import { skinOfExtension } from "./skinOfExtension";

/** After Khronos's material extensions, the last of which is 190 in Babylon 9.28. */
const ORDER = 200;

/**
 * One load's MOSAR_materials_skin for Babylon's glTF loader: makes skin of the PBR materials that carry it.
 * @param attach attachSkin, handed in: what a chunk imports of a page's first one, bundlers take out of that into chunks between
 */
export function createSkinLoader(
  loader: GLTFLoader,
  attach: typeof attachSkin,
): IGLTFLoaderExtension & { order: number } {
  return {
    name: SKIN_EXTENSION,
    enabled: loader.isExtensionUsed(SKIN_EXTENSION),
    order: ORDER,
    dispose() {},
    loadMaterialPropertiesAsync(context, material, babylonMaterial) {
      const extension: SkinExtension | undefined = material.extensions?.[SKIN_EXTENSION];
      // Another kind of material (useOpenPBR) has no place for the plugin and stays as the others see it.
      if (!extension || !(babylonMaterial instanceof PBRMaterial)) return null;
      return loadSkin(loader, attach, context, material, babylonMaterial, extension);
    },
  };
}

async function loadSkin(
  loader: GLTFLoader,
  attach: typeof attachSkin,
  context: string,
  material: IMaterial,
  babylonMaterial: PBRMaterial,
  extension: SkinExtension,
): Promise<void> {
  const place = `${context}/extensions/${SKIN_EXTENSION}`;
  const parameters = skinOfExtension(extension, place);
  const [map] = await Promise.all([
    loadMap(loader, `${place}/skinTexture`, extension.skinTexture),
    loader.loadMaterialPropertiesAsync(context, material, babylonMaterial),
  ]);
  babylonMaterial.albedoColor.scaleToRef(extension.diffuseGain ?? 1, babylonMaterial.albedoColor);
  babylonMaterial.enableSpecularAntiAliasing = true;
  const scene = loader.babylonScene;
  // As the loader does with its own textures: they are the container's, not the scene's, until it is added.
  scene._blockEntityCollection = !!loader._assetContainer;
  const { microTexture } = attach(babylonMaterial, { ...parameters, map });
  scene._blockEntityCollection = false;
  if (!microTexture) return;
  microTexture._parentContainer = loader._assetContainer;
  loader.parent.onTextureLoadedObservable.notifyObservers(microTexture);
}

async function loadMap(
  loader: GLTFLoader,
  context: string,
  info: (ITextureInfo & { nonColorData?: boolean }) | undefined,
): Promise<BaseTexture | null> {
  if (!info) return null;
  info.nonColorData = true;
  const texture = await loader.loadTextureInfoAsync(context, info);
  texture.name = "skin map";
  texture.gammaSpace = false;
  return texture;
}
