import { ShaderStore } from "@babylonjs/core/Engines/shaderStore.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { Logger } from "@babylonjs/core/Misc/logger.js";
import { describe, expect, it } from "@jest/globals";
import { attachSkin } from "../../../../plugin/skin/attachSkin";
import { nullScene } from "../../fixtures/nullScene";

const warned = () => Logger.LogCache.split("<br>").filter((line) => line.includes("mosar"));

/** Lets skin compile under a sun, with the chunk that looks at its code there already. */
async function compile(): Promise<void> {
  const scene = nullScene();
  new DirectionalLight("sun", new Vector3(0, -1, 0), scene);
  const material = new PBRMaterial("cheek", scene);
  attachSkin(material);
  Logger.ClearLogCache();
  const sphere = CreateSphere("sphere", {}, scene);
  sphere.material = material;
  await material.forceCompilationAsync(sphere);
  await import("../../../../plugin/skin/sayMissingCalls");
  await new Promise((done) => setTimeout(done));
}

describe("warnOfMissingCalls", () => {
  it("is silent under the engine we build against, and tells what another one takes away", async () => {
    await compile();
    expect(warned()).toEqual([]);
    const store = ShaderStore.IncludesShadersStore;
    const original = store.lightFragment;
    store.lightFragment = original.replaceAll("computeDiffuseLighting(preInfo,", "computeDiffuseLighting( preInfo,");
    try {
      await compile();
      expect(warned()).toHaveLength(1);
      expect(warned()[0]).toMatch(/"cheek" is drawn without scattering of single lights\./);
    } finally {
      store.lightFragment = original;
    }
  });
});
