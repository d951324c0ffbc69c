import { FreeCamera } from "@babylonjs/core/Cameras/freeCamera.js";
import "@babylonjs/core/Lights/Clustered/clusteredLightingSceneComponent.js";
import { ClusteredLightContainer } from "@babylonjs/core/Lights/Clustered/clusteredLightContainer.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { RectAreaLight } from "@babylonjs/core/Lights/rectAreaLight.js";
import { CascadedShadowGenerator } from "@babylonjs/core/Lights/Shadows/cascadedShadowGenerator.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import "@babylonjs/core/Lights/Shadows/shadowGeneratorSceneComponent.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Matrix, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Viewport } from "@babylonjs/core/Maths/math.viewport.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import "@babylonjs/core/Meshes/instancedMesh.js";
import { Tools } from "@babylonjs/core/Misc/tools.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene, attachSkin } from "../../../plugin";
import { createLightTexture } from "../../../plugin/createLightTexture";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, type EngineKind, readPicture } from "./createScene";
import { lightWith } from "./lightWith";
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

  /** The same bulbs one by one and in a cluster. */
  async clustered(kind: EngineKind) {
    const draw = async (inCluster: boolean) => {
      const scene = await createScene(kind);
      const cluster = inCluster ? new ClusteredLightContainer("cluster", [], scene) : null;
      for (const name of ["point", "spot"] as const) {
        const light = lightWith(scene, name);
        light.intensity = 0.3;
        light.range = 5;
        if (cluster) cluster.addLight(light);
      }
      addAvatarToScene(syntheticAvatar(), scene);
      // The cluster's lights are there from the second frame on, on any material.
      await readPicture(scene);
      return pictureOf(scene);
    };
    return { single: await draw(false), cluster: await draw(true) };
  },

  /** A lit, shadowed head by one camera on the left half of the picture, and by two of which the second looks from a side. */
  async cameras(kind: EngineKind) {
    const draw = async (both: boolean) => {
      const scene = await createScene(kind);
      const light = new DirectionalLight("behind", new Vector3(0.6, -0.2, 0.7), scene);
      light.position.set(-0.4, 0.2, -0.5);
      light.intensity = 3;
      new ShadowGenerator(256, light).usePercentageCloserFiltering = true;
      const { maps, ...rest } = syntheticAvatar();
      const skin = maps.skin.map((value, i) => (i % 4 === 1 ? 20 : value));
      addAvatarToScene({ ...rest, maps: { ...maps, skin } }, scene);
      const first = scene.activeCamera!;
      first.viewport = new Viewport(0, 0, 0.5, 1);
      const second = new FreeCamera("side", new Vector3(0.5, 0, 0), scene);
      second.setTarget(Vector3.Zero());
      second.minZ = 0.01;
      second.viewport = new Viewport(0.5, 0, 0.5, 1);
      scene.activeCameras = both ? [first, second] : [first];
      return pictureOf(scene);
    };
    return { one: await draw(false), two: await draw(true) };
  },

  /** Light from one side (band 1 and 2) as it is, turned by the texture's matrix, and turned in the harmonics themselves. */
  async turnedEnvironment(kind: EngineKind) {
    const draw = async (terms: readonly [number, number][], turn: number) => {
      const { scene, material, options } = await sphereScene(kind, 0.5, 20, 0.2);
      const sh = new Float64Array(81 * 3);
      for (let c = 0; c < 3; c++) {
        sh[c] = Math.sqrt(4 * Math.PI) * 0.5;
        for (const [index, value] of terms) sh[3 * index + c] = value;
      }
      const texture = createLightTexture(sh, scene, "light");
      // As CubeTexture.rotationY does; raw cubes have the getter alone.
      texture.getReflectionTextureMatrix = () => Matrix.RotationY(turn);
      scene.environmentTexture = texture;
      attachSkin(material, options);
      return pictureOf(scene);
    };
    // Band 1: y z x; band 2: xy yz z2 xz x2-y2.
    const plain = await draw(
      [
        [3, 0.5],
        [1, 0.2],
        [7, 0.2],
      ],
      0,
    );
    const turned = await draw(
      [
        [3, 0.5],
        [1, 0.2],
        [7, 0.2],
      ],
      Math.PI,
    );
    const mirrored = await draw(
      [
        [3, -0.5],
        [1, 0.2],
        [7, 0.2],
      ],
      0,
    );
    return { plain, turned, mirrored };
  },

  /** A head, and its instance where it stood. */
  async instance(kind: EngineKind) {
    const draw = async (instanced: boolean) => {
      const scene = await createScene(kind);
      lightWith(scene, "directional").intensity = 3;
      const { head } = addAvatarToScene(syntheticAvatar(), scene);
      if (instanced) {
        const instance = head.createInstance("second");
        instance.parent = head.parent;
        head.isVisible = false;
      }
      return pictureOf(scene);
    };
    return { mesh: await draw(false), instance: await draw(true) };
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
