import { ShaderStore } from "@babylonjs/core/Engines/shaderStore.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { Logger } from "@babylonjs/core/Misc/logger.js";
import { describe, expect, it } from "@jest/globals";
import { attachSkin } from "../../../../plugin/skin/attachSkin";
import { nullScene } from "../../fixtures/nullScene";

/** What Babylon's log says while skin compiles under a sun. */
async function warnings(): Promise<string[]> {
  const scene = nullScene();
  new DirectionalLight("sun", new Vector3(0, -1, 0), scene);
  const material = new PBRMaterial("cheek", scene);
  attachSkin(material);
  Logger.ClearLogCache();
  const sphere = CreateSphere("sphere", {}, scene);
  sphere.material = material;
  await material.forceCompilationAsync(sphere);
  return Logger.LogCache.split("<br>").filter((line) => line.includes("mosar"));
}

describe("warnOfMissingCalls", () => {
  it("is silent under the engine we build against, and tells what another one takes away", async () => {
    expect(await warnings()).toEqual([]);
    const store = ShaderStore.IncludesShadersStore;
    const original = store.lightFragment;
    store.lightFragment = original.replaceAll("computeDiffuseLighting(preInfo,", "computeDiffuseLighting( preInfo,");
    try {
      const [warning] = await warnings();
      expect(warning).toMatch(/"cheek" is drawn without scattering of single lights\./);
    } finally {
      store.lightFragment = original;
    }
  });
});
