import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import { RectAreaLight } from "@babylonjs/core/Lights/rectAreaLight.js";
import { SpotLight } from "@babylonjs/core/Lights/spotLight.js";
import type { MatrixLights, MatrixScene } from "./MatrixScene";

/** Beyond the head on every side; lights in a cluster need one. */
const RANGE = 5;

/**
 * One light of each kind from the right, above and in front, all on the line through the blocker.
 * @param side -1: from the left
 */
export function matrixLight<K extends keyof MatrixLights>(
  { scene, at }: MatrixScene,
  kind: K,
  side: 1 | -1 = 1,
): MatrixLights[K] {
  const position = at(0.3 * side, 0.3, 0.4);
  const way = position.scale(-1).normalize();
  const make: { [Kind in keyof MatrixLights]: () => MatrixLights[Kind] } = {
    directional: () => {
      const light = new DirectionalLight("directional", way, scene);
      light.position = position;
      light.intensity = 2;
      light.shadowMinZ = 0.1;
      light.shadowMaxZ = 1;
      light.shadowFrustumSize = 0.3;
      return light;
    },
    spot: () => {
      const light = new SpotLight("spot", position, way, 0.7, 2, scene);
      light.intensity = 0.7;
      light.range = RANGE;
      light.shadowMinZ = 0.1;
      light.shadowMaxZ = 1;
      return light;
    },
    point: () => {
      const light = new PointLight("point", position, scene);
      light.intensity = 0.5;
      light.range = RANGE;
      light.shadowMinZ = 0.1;
      light.shadowMaxZ = 1;
      return light;
    },
    hemispheric: () => {
      const light = new HemisphericLight("hemispheric", at(0.7, 0.5, 0.5), scene);
      light.intensity = 0.8;
      return light;
    },
    area: () => {
      const light = new RectAreaLight("area", at(0.25 * side, 0.1, 0.3), 0.2, 0.15, scene);
      light.intensity = 5;
      return light;
    },
  };
  return make[kind]();
}
