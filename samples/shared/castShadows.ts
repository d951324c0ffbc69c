import type { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";

/**
 * Soft shadows that are fine enough for a face.
 * @param normalBias metres: .0005 for a head that fills the picture, more where a texel of the shadow covers more
 */
export function castShadows(light: DirectionalLight, normalBias: number): ShadowGenerator {
  // Else the shadow's depth spans the camera's ten kilometres and a face is lost in the bias.
  light.autoCalcShadowZBounds = true;
  const shadows = new ShadowGenerator(1024, light);
  shadows.usePercentageCloserFiltering = true;
  shadows.bias = 0.002;
  shadows.normalBias = normalBias;
  return shadows;
}
