import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { describe, expect, it } from "@jest/globals";
import { createLightTexture } from "../../../plugin/createLightTexture";
import { lightScene } from "../../../plugin/lightScene";
import { inventory } from "../fixtures/inventory";
import { nullScene } from "../fixtures/nullScene";

const SH = new Float64Array(243).fill(0.2);

describe("lightScene", () => {
  it("is the only light until it is removed", () => {
    const scene = nullScene();
    scene.environmentTexture = createLightTexture(SH, scene, "own environment");
    scene.environmentIntensity = 0.4;
    new HemisphericLight("on", Vector3.Up(), scene);
    new PointLight("off", Vector3.Zero(), scene).setEnabled(false);
    const before = inventory(scene);
    const light = lightScene(SH, scene, "photo", false);
    expect(scene.environmentTexture).toBe(light.texture);
    expect(scene.environmentIntensity).toBe(1);
    expect(scene.lights.map((one) => one.isEnabled())).toEqual([false, false]);
    light.remove();
    expect(inventory(scene)).toEqual(before);
  });

  it("leaves nothing on the engine when the scene goes", () => {
    const scene = nullScene();
    const restored = scene.getEngine().onContextRestoredObservable;
    const before = restored.observers.length;
    lightScene(SH, scene, "photo", false);
    expect(restored.observers.length).toBeGreaterThan(before);
    scene.dispose();
    // Babylon removes observers a moment later.
    expect(restored.observers.filter((one) => !one._willBeUnregistered).length).toBeLessThanOrEqual(before);
  });

  it("keeps the scene's lights when asked to", () => {
    const scene = nullScene();
    new HemisphericLight("on", Vector3.Up(), scene);
    lightScene(SH, scene, "photo", true);
    expect(scene.lights[0].isEnabled()).toBe(true);
  });

  it("does not undo an environment that somebody set since", () => {
    const scene = nullScene();
    const light = lightScene(SH, scene, "photo", false);
    const later = createLightTexture(SH, scene, "later");
    scene.environmentTexture = later;
    light.remove();
    expect(scene.environmentTexture).toBe(later);
  });
});
