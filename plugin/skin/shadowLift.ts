import type { Light } from "@babylonjs/core/Lights/light.js";
import type { ShadowLight } from "@babylonjs/core/Lights/shadowLight.js";
import type { Scene } from "@babylonjs/core/scene.js";

/**
 * Change of a light's clip space by a step of one world unit towards it: minus its shadow's matrix times its direction.
 * 0 without a shadow, and for cube maps, whose lookup is lifted in the shader.
 * @param lift receives four values
 */
export function shadowLift(light: Light | undefined, scene: Scene, lift: Float32Array): void {
  lift.fill(0);
  // A generator made for no camera in particular is not found under the active one.
  const generator = light?.getShadowGenerator(scene.activeCamera) ?? light?.getShadowGenerator();
  const matrix = generator?.getTransformMatrix().m;
  if (!matrix || !(light as ShadowLight).direction) return;
  const direction = (light as ShadowLight).getShadowDirection();
  const length = direction.length();
  if (length === 0) return;
  for (let c = 0; c < 4; c++) {
    lift[c] = -(direction.x * matrix[c] + direction.y * matrix[4 + c] + direction.z * matrix[8 + c]) / length;
  }
}
