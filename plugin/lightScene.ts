import type { Light } from "@babylonjs/core/Lights/light.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { createLightTexture } from "./createLightTexture";

/** A photo's light on a scene, and the way back. */
export interface PhotoLight {
  /** Another one after the GPU's context was lost and came back. */
  readonly texture: BaseTexture;
  /** Gives the scene its own environment and lights again, unless somebody has set others since. */
  remove(): void;
}

/**
 * Makes a light the only light of a scene: its environment is replaced and its lights are switched off.
 * @param sh 81 * 3 radiance in Babylon's cube frame
 * @param keepLights leaves the scene's lights on
 */
export function lightScene(sh: Float64Array, scene: Scene, name: string, keepLights: boolean): PhotoLight {
  const { environmentTexture, environmentIntensity, iblIntensity } = scene;
  let texture = createLightTexture(sh, scene, name, { lamps: true });
  const darkened = keepLights ? [] : scene.lights.filter((light) => light.isEnabled(false));
  setLights(darkened, false);
  scene.environmentTexture = texture;
  scene.environmentIntensity = 1;
  scene.iblIntensity = 1;
  // Of a cube of numbers Babylon brings back the first level at most.
  const observer = scene.getEngine().onContextRestoredObservable.add(() => {
    const lost = texture;
    texture = createLightTexture(sh, scene, name, { lamps: true });
    if (scene.environmentTexture === lost) scene.environmentTexture = texture;
    lost.dispose();
  });
  const forget = scene.onDisposeObservable.addOnce(() => observer.remove());
  const remove = () => {
    observer.remove();
    forget.remove();
    if (scene.environmentTexture === texture) {
      Object.assign(scene, { environmentTexture, environmentIntensity, iblIntensity });
    }
    setLights(darkened, true);
    texture.dispose();
  };
  return {
    get texture() {
      return texture;
    },
    remove,
  };
}

function setLights(lights: readonly Light[], enabled: boolean): void {
  for (const light of lights) light.setEnabled(enabled);
}
