import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { RectAreaLight } from "@babylonjs/core/Lights/rectAreaLight.js";
import { CascadedShadowGenerator } from "@babylonjs/core/Lights/Shadows/cascadedShadowGenerator.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import "@babylonjs/core/Lights/Shadows/shadowGeneratorSceneComponent.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { Tools } from "@babylonjs/core/Misc/tools.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { attachSkin } from "../../../plugin";
import { type EngineKind, readPicture } from "./createScene";
import { RADIUS, sphereScene } from "./sphereScene";

/** A shadow of the kind under test, 256 texels. */
function castShadow(kind: "pcf" | "cascades" | "cascadesPcf", light: DirectionalLight): ShadowGenerator {
  const cascades = kind === "pcf" ? null : new CascadedShadowGenerator(256, light);
  if (cascades) {
    cascades.numCascades = 3;
    cascades.shadowMaxZ = 1.5;
  }
  const generator = cascades ?? new ShadowGenerator(256, light);
  generator.usePercentageCloserFiltering = kind !== "cascades";
  if (kind === "cascades") generator.filter = ShadowGenerator.FILTER_NONE;
  return generator;
}

async function pictureOf(scene: Scene): Promise<string> {
  const picture = await readPicture(scene);
  scene.getEngine().dispose();
  return picture;
}

const experiments = {
  /** A white sphere of a curvature (1/mm) before a rectangle of this place and size that shines towards -Z. */
  async area(
    kind: EngineKind,
    curvature: number,
    [x, y, z]: number[],
    width: number,
    height: number,
    intensity: number,
  ) {
    Tools.AssetBaseUrl = `${location.origin}/babylon`;
    const { scene, material, options } = await sphereScene(kind, 1, 20, curvature);
    const light = new RectAreaLight("window", new Vector3(x, y, z), width, height, scene);
    light.intensity = intensity;
    const stock = await readPicture(scene);
    attachSkin(material, options);
    return { stock, skin: await pictureOf(scene) };
  },

  /** An ear - a slab of 1.5 mm - lit from behind with its own shadow; opaque; thin with a wall before the light. */
  async backLight(kind: EngineKind, shadow: Parameters<typeof castShadow>[0]) {
    const draw = async (thickness: number, blocked: boolean) => {
      const { scene, sphere, material, options } = await sphereScene(kind, 0.7, thickness, 0.01);
      const light = new DirectionalLight("behind", new Vector3(0, 0, 1), scene);
      light.position.set(0, 0, -0.7);
      light.intensity = Math.PI;
      light.autoCalcShadowZBounds = true;
      const generator = castShadow(shadow, light);
      sphere.scaling.z = 0.0015 / (2 * RADIUS);
      sphere.receiveShadows = true;
      generator.addShadowCaster(sphere);
      attachSkin(material, options);
      if (blocked) {
        const wall = CreateSphere("wall", { diameter: 2 * RADIUS }, scene);
        wall.position.z = -0.3;
        wall.material = new PBRMaterial("wall", scene);
        generator.addShadowCaster(wall);
      }
      return pictureOf(scene);
    };
    return { thin: await draw(1.5, false), opaque: await draw(20, false), blocked: await draw(1.5, true) };
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
