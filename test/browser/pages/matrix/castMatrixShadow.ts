import type { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { CascadedShadowGenerator } from "@babylonjs/core/Lights/Shadows/cascadedShadowGenerator.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import "@babylonjs/core/Lights/Shadows/shadowGeneratorSceneComponent.js";
import type { IShadowLight } from "@babylonjs/core/Lights/shadowLight.js";
import type { MatrixScene } from "./MatrixScene";

/** Filters, one define each in Babylon's shaders; `csm` are two cascades with PCF. */
export type MatrixShadow = "hard" | "poisson" | "pcf" | "pcss" | "esm" | "closeEsm" | "csm";

const SIZE = 256;
const FILTERS = {
  hard: ShadowGenerator.FILTER_NONE,
  poisson: ShadowGenerator.FILTER_POISSONSAMPLING,
  pcf: ShadowGenerator.FILTER_PCF,
  pcss: ShadowGenerator.FILTER_PCSS,
  esm: ShadowGenerator.FILTER_BLUREXPONENTIALSHADOWMAP,
  closeEsm: ShadowGenerator.FILTER_BLURCLOSEEXPONENTIALSHADOWMAP,
  csm: ShadowGenerator.FILTER_PCF,
};

/** Shadows of the head and the blocker on the head. */
export function castMatrixShadow({ avatar, blocker }: MatrixScene, light: IShadowLight, kind: MatrixShadow): void {
  const generator =
    kind === "csm" ? new CascadedShadowGenerator(SIZE, light as DirectionalLight) : new ShadowGenerator(SIZE, light);
  if (generator instanceof CascadedShadowGenerator) {
    generator.numCascades = 2;
    generator.shadowMaxZ = 0.8;
  }
  generator.filter = FILTERS[kind];
  generator.bias = 0.006;
  generator.normalBias = 0.002;
  generator.addShadowCaster(avatar.head);
  generator.addShadowCaster(blocker);
}
