import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import "@babylonjs/core/Lights/Shadows/shadowGeneratorSceneComponent.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { SceneAvatar } from "../../../plugin";

export interface Lamp {
  /** From the head to the lamp, any length. */
  readonly towards: readonly number[];
  /** Intensity, linear RGB. */
  readonly color: readonly number[];
}

/** A far lamp before which an avatar casts shadows on itself. */
export function addLamp({ towards, color }: Lamp, avatar: SceneAvatar, scene: Scene): void {
  const light = new DirectionalLight("lamp", Vector3.FromArray(towards).normalize().scale(-1), scene);
  light.diffuse = light.specular = Color3.FromArray(color);
  light.position = light.direction.scale(-0.8);
  light.autoCalcShadowZBounds = true;
  const shadows = new ShadowGenerator(2048, light);
  shadows.usePercentageCloserFiltering = true;
  shadows.bias = 0.001;
  shadows.normalBias = 0.0007;
  for (const mesh of avatar.root.getChildMeshes()) shadows.addShadowCaster(mesh, false);
}
