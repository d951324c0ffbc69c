import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { describe, expect, it } from "@jest/globals";
import { createSkinMaterial, setSkinScale } from "../../../plugin/createSkinMaterial";
import { inventory } from "../fixtures/inventory";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const { maps } = syntheticAvatar();

describe("createSkinMaterial", () => {
  it("uses four textures and gives F0 = 0.08 S with 2 S in the reflectance's alpha", () => {
    const scene = nullScene();
    const before = scene.textures.length;
    const material = createSkinMaterial(scene, maps, { skin: false });
    expect(scene.textures.length - before).toBe(4);
    const dielectric = ((material.indexOfRefraction - 1) / (material.indexOfRefraction + 1)) ** 2;
    expect(2 * dielectric * material.metallicF0Factor).toBeCloseTo(0.08, 6);
    expect(material.metallicReflectanceTexture).toBe(material.albedoTexture);
  });

  it("lets light through without taking more than 2 % from the front", () => {
    const { subSurface } = createSkinMaterial(nullScene(), maps, { skin: false });
    expect(subSurface.translucencyIntensity).toBeLessThanOrEqual(0.02);
    expect(subSurface.translucencyIntensity * subSurface.translucencyColor!.r * 0.45).toBeCloseTo(1, 6);
    // Babylon's transmittance against exp(-t / depth), 1-6 mm, red.
    const d = subSurface.diffusionDistance.r * 1000;
    for (const t of [1, 2, 4, 6]) {
      const babylon = 0.25 * (Math.exp(-t / d) + 3 * Math.exp(-t / (3 * d)));
      expect(Math.abs(babylon / Math.exp(-t / 2.6) - 1)).toBeLessThan(0.15);
    }
  });

  it("follows the world's scale", () => {
    const material = createSkinMaterial(nullScene(), maps, { skin: false });
    const metres = material.subSurface.diffusionDistance.clone();
    setSkinScale(material, 100);
    expect(material.subSurface.diffusionDistance.equalsWithEpsilon(metres.scale(100), 1e-6)).toBe(true);
    expect(Color3.FromArray([0.001, 0.00052, 0.00028]).equalsWithEpsilon(metres, 1e-5)).toBe(true);
  });

  it("leaves nothing behind when a map is wrong", () => {
    const scene = nullScene();
    const before = inventory(scene);
    expect(() => createSkinMaterial(scene, { ...maps, normal: new Uint8Array(1) })).toThrow(RangeError);
    expect(inventory(scene)).toEqual(before);
  });
});
