import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { describe, expect, it } from "@jest/globals";
import { attachSkin } from "../../../../plugin/skin/attachSkin";
import { nullScene } from "../../fixtures/nullScene";

describe("attachSkin", () => {
  it("takes the place of Babylon's translucency", () => {
    const material = new PBRMaterial("skin", nullScene());
    material.subSurface.isTranslucencyEnabled = true;
    expect(attachSkin(material).isEnabled).toBe(true);
    expect(material.subSurface.isTranslucencyEnabled).toBe(false);
    expect(material.forceIrradianceInFragment).toBe(true);
  });

  it("changes the named options of a material that has it", () => {
    const material = new PBRMaterial("skin", nullScene());
    const plugin = attachSkin(material, { microTiles: 5, normalSoftness: 0.1 });
    expect(attachSkin(material, { normalSoftness: 0.2 })).toBe(plugin);
    expect(plugin.options).toMatchObject({ microTiles: 5, normalSoftness: 0.2 });
  });
});
