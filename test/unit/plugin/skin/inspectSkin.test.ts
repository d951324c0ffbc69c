import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { InspectableType } from "@babylonjs/core/Misc/iInspectable.js";
import { describe, expect, it } from "@jest/globals";
import { attachSkin } from "../../../../plugin/skin/attachSkin";
import { DEFAULT_SKIN_OPTIONS } from "../../../../plugin/skin/SkinOptions";
import { nullScene } from "../../fixtures/nullScene";

/** The material as Inspector's lines read and write it. */
type Target = PBRMaterial & Record<string, unknown>;

function skin() {
  const material = new PBRMaterial("skin", nullScene()) as Target;
  return { material, plugin: attachSkin(material, { microRelief: 0 }) };
}

describe("inspectSkin", () => {
  it("shows every number of the options once, within its slider", () => {
    const { material, plugin } = skin();
    const sliders = material.inspectableCustomProperties.filter(({ type }) => type === InspectableType.Slider);
    const numbers = Object.values(plugin.options)
      .flat()
      .filter((value) => typeof value === "number");
    expect(sliders.map(({ propertyName }) => material[propertyName]).sort()).toEqual(numbers.sort());
    for (const { propertyName, label, min, max } of sliders) {
      expect(label).toMatch(/^Skin: .*(\((mm|0\.\.1|x)\)|per UV unit|per metre)$/);
      expect(material[propertyName]).toBeGreaterThanOrEqual(min!);
      expect(material[propertyName]).toBeLessThanOrEqual(max!);
    }
  });

  it("changes one channel, makes pores when they come up, and leaves the defaults as they are", () => {
    const { material, plugin } = skin();
    material.skin_scatterDistance_1 = 2;
    expect(plugin.options.scatterDistance).toEqual([1, 2, 0.27]);
    expect(DEFAULT_SKIN_OPTIONS.scatterDistance).toEqual([1, 0.49, 0.27]);
    expect(plugin.microTexture).toBeNull();
    material.skin_microRelief_0 = 0.5;
    expect(plugin.microTexture).not.toBeNull();
    material.skinEnabled = false;
    expect(plugin.isEnabled).toBe(false);
  });

  it("lets Inspector redefine its properties, and gives a clone its own", () => {
    const { material, plugin } = skin();
    for (const { propertyName } of material.inspectableCustomProperties) {
      expect(Object.getOwnPropertyDescriptor(material, propertyName)?.configurable).toBe(true);
    }
    const clone = material.clone("second") as Target;
    expect(clone.inspectableCustomProperties.length).toBe(material.inspectableCustomProperties.length);
    clone.skin_tone_0 = 0.25;
    expect([clone.skin_tone_0, plugin.options.tone]).toEqual([0.25, 1]);
  });
});
