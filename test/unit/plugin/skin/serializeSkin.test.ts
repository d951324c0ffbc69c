import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { describe, expect, it } from "@jest/globals";
import { attachSkin } from "../../../../plugin/skin/attachSkin";
import { createMicroTexture } from "../../../../plugin/skin/createMicroTexture";
import { SKIN_PLUGIN_NAME } from "../../../../plugin/skin/SkinMaterialPlugin";
import { DEFAULT_SKIN_OPTIONS } from "../../../../plugin/skin/SkinOptions";
import { parseSkin, serializeSkin } from "../../../../plugin/skin/serializeSkin";
import { inventory } from "../../fixtures/inventory";
import { nullScene } from "../../fixtures/nullScene";

describe("serializeSkin and parseSkin", () => {
  it("hand on the textures of a living plugin", () => {
    const scene = nullScene();
    const [map, microTexture] = [createMicroTexture(scene), createMicroTexture(scene)];
    const before = inventory(scene);
    const state = { isEnabled: true, options: { ...DEFAULT_SKIN_OPTIONS, map }, microTexture };
    const parsed = parseSkin(serializeSkin(state), scene, "");
    expect(parsed.options.map).toBe(map);
    expect(parsed.microTexture).toBe(microTexture);
    expect(inventory(scene)).toEqual(before);
  });

  it("bring options through a file, the pores made anew and an option that an older file lacks by its default", () => {
    const material = new PBRMaterial("skin", nullScene());
    attachSkin(material, { microTiles: 7, lobes: [0.5, 1.2, 0.4] }).isEnabled = false;
    const file = JSON.parse(JSON.stringify(material.serialize()));
    delete file.plugins.SkinMaterialPlugin.options.normalSoftness;
    const parsed = PBRMaterial.Parse(file, nullScene(), "");
    const plugin = parsed.pluginManager?.getPlugin(SKIN_PLUGIN_NAME);
    expect(plugin).toMatchObject({
      isEnabled: false,
      options: { microTiles: 7, lobes: [0.5, 1.2, 0.4], normalSoftness: 0.7, map: null },
      microTexture: { name: "skin micro-structure" },
    });
  });
});
