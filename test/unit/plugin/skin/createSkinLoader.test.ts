import { LoadAssetContainerAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import "@babylonjs/loaders/glTF/index.js";
import { unregisterGLTFExtension } from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtensionRegistry.js";
import { afterEach, describe, expect, it } from "@jest/globals";
import { registerSkinLoader } from "../../../../plugin/skin/registerSkinLoader";
import { SKIN_PLUGIN_NAME, type SkinMaterialPlugin } from "../../../../plugin/skin/SkinMaterialPlugin";
import { exportGlb } from "../../../../sdk/export/exportGlb";
import { DIFFUSE_GAIN, SKIN_DEFAULTS, SKIN_EXTENSION } from "../../../../sdk/export/skinExtension";
import { inventory } from "../../fixtures/inventory";
import { nullScene } from "../../fixtures/nullScene";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const glb = await exportGlb(syntheticAvatar());
const scene = nullScene();
const before = inventory(scene);

async function load() {
  const container = await LoadAssetContainerAsync(glb, scene, { pluginExtension: ".glb" });
  const material = container.materials.find(({ name }) => name === "Skin") as PBRMaterial;
  return { container, material, skin: material.pluginManager?.getPlugin<SkinMaterialPlugin>(SKIN_PLUGIN_NAME) };
}

afterEach(() => {
  unregisterGLTFExtension(SKIN_EXTENSION);
});

describe("createSkinLoader", () => {
  it("makes skin of the file's material, its textures among the container's", async () => {
    registerSkinLoader();
    const { container, material, skin } = await load();
    expect(skin?.isEnabled).toBe(true);
    expect(skin?.options).toMatchObject({ ...SKIN_DEFAULTS, referenceTranslucency: 0.5, unitsPerMetre: 1 });
    expect(skin?.options.map).toMatchObject({ name: "skin map" });
    expect(skin?.options.map?.gammaSpace).toBe(false);
    expect(material.albedoColor.g).toBeCloseTo(DIFFUSE_GAIN, 6);
    expect(material.metallicReflectanceTexture).toBeTruthy();
    expect(inventory(scene)).toEqual(before);
    for (const texture of [skin?.options.map, skin?.microTexture]) expect(container.textures).toContain(texture);
    container.dispose();
  });

  it("is not missed: unregistered, the same file is plain PBR", async () => {
    const { container, material, skin } = await load();
    expect(skin).toBeFalsy();
    expect(material.getClassName()).toBe("PBRMaterial");
    expect(material.albedoColor.g).toBe(1);
    expect(material.bumpTexture).toBeTruthy();
    container.dispose();
  });
});
