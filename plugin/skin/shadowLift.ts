import type { Light } from "@babylonjs/core/Lights/light.js";
import type { CascadedShadowGenerator } from "@babylonjs/core/Lights/Shadows/cascadedShadowGenerator.js";
import type { ShadowLight } from "@babylonjs/core/Lights/shadowLight.js";
import type { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";

/**
 * Change of a light's clip space by a step of one world unit towards it: minus its shadow's matrix times its direction.
 * Of cascades, whose maps lie square to the light, the change of depth in each. 0 without a shadow, and for cube maps, whose lookup is lifted in the shader.
 * @param lift receives four values
 */
export function shadowLift(light: Light | undefined, scene: Scene, lift: Float32Array): void {
  lift.fill(0);
  // A generator made for no camera in particular is not found under the active one.
  const generator = light?.getShadowGenerator(scene.activeCamera) ?? light?.getShadowGenerator();
  if (!generator || !(light as ShadowLight).direction) return;
  const direction = (light as ShadowLight).getShadowDirection();
  const length = direction.length();
  if (length === 0) return;
  const { numCascades } = generator as CascadedShadowGenerator;
  const matrix = generator.getTransformMatrix().m;
  for (let i = 0; i < 4; i++) {
    const cascade =
      i < numCascades ? (generator as CascadedShadowGenerator).getCascadeTransformMatrix(i)?.m : undefined;
    if (numCascades === undefined) lift[i] = alongColumn(matrix, i, direction) / -length;
    else if (cascade) lift[i] = alongColumn(cascade, 2, direction) / -length;
  }
}

function alongColumn(matrix: ArrayLike<number>, column: number, { x, y, z }: Vector3): number {
  return x * matrix[column] + y * matrix[4 + column] + z * matrix[8 + column];
}
