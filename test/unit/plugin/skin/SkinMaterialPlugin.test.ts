import type { Effect } from "@babylonjs/core/Materials/effect.js";
import "@babylonjs/core/Materials/colorCurves.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { describe, expect, it } from "@jest/globals";
import { attachSkin } from "../../../../plugin/skin/attachSkin";
import { SKIN_PLUGIN_NAME } from "../../../../plugin/skin/SkinMaterialPlugin";
import { inventory } from "../../fixtures/inventory";
import { nullScene } from "../../fixtures/nullScene";

describe("SkinMaterialPlugin", () => {
  it("finds each of Babylon's calls: a changed engine shows here", async () => {
    const scene = nullScene();
    new DirectionalLight("sun", new Vector3(0, -1, 0), scene);
    new HemisphericLight("sky", new Vector3(0, 1, 0), scene);
    const material = new PBRMaterial("skin", scene);
    attachSkin(material);
    const sphere = CreateSphere("sphere", {}, scene);
    sphere.material = material;
    let effect: Effect | undefined;
    material.onEffectCreatedObservable.add((created) => {
      effect = created.effect;
    });
    await material.forceCompilationAsync(sphere);
    const code = effect!.fragmentSourceCode;
    for (const call of [
      "skinDiffuse(preInfo",
      "skinHemispheric(preInfo",
      "skinSpecular(preInfo",
      "skinShade(info.diffuse",
    ]) {
      expect([call, code.includes(call)]).toEqual([call, true]);
    }
    expect(code).not.toMatch(/compute(Diffuse|HemisphericDiffuse|Specular)Lighting\(preInfo/);
    expect(code).not.toMatch(/diffuseBase\+=info\.diffuse\*shadow;/);
  });

  it("goes with its material and textures, and follows a clone", () => {
    const scene = nullScene();
    const before = inventory(scene);
    const material = new PBRMaterial("skin", scene);
    attachSkin(material, { microTiles: 7 });
    const clone = material.clone("second");
    const plugin = clone.pluginManager?.getPlugin(SKIN_PLUGIN_NAME);
    expect(plugin).toMatchObject({ isEnabled: true, options: { microTiles: 7 } });
    clone.dispose();
    material.dispose(false, true);
    expect(inventory(scene)).toEqual(before);
  });
});
