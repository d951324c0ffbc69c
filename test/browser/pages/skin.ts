import "@babylonjs/core/Meshes/instancedMesh.js";
import { Camera } from "@babylonjs/core/Cameras/camera.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import { CascadedShadowGenerator } from "@babylonjs/core/Lights/Shadows/cascadedShadowGenerator.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import { SpotLight } from "@babylonjs/core/Lights/spotLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { RenderTargetTexture } from "@babylonjs/core/Materials/Textures/renderTargetTexture.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Plane } from "@babylonjs/core/Maths/math.plane.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene, attachSkin } from "../../../plugin";
import { createLightTexture } from "../../../plugin/createLightTexture";
import { createMapTexture } from "../../../plugin/createMapTexture";
import type { SkinOptions } from "../../../plugin/skin/SkinOptions";
import type { Avatar } from "../../../sdk/types";
import { inventory } from "../../unit/fixtures/inventory";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, type EngineKind, readPicture } from "./createScene";

/** Radius of the test spheres, scene units (metres). */
const RADIUS = 0.1;
/** Half the picture's side, in radii. */
const FRAME = 1.05;

/** One texel for the whole skin: curvature in 1/mm, thickness in mm, translucency 1. */
function flatMap(scene: Scene, curvature: number, thickness: number) {
  const texel = [Math.sqrt(curvature / 0.5) * 255, (thickness / 20) * 255, 0, 255].map(Math.round);
  return createMapTexture(
    "flat",
    Uint8Array.from({ length: 16 }, (_, i) => texel[i % 4]),
    2,
    false,
    scene,
  );
}

/** A sphere of one colour without reflections, seen without perspective. */
async function sphereScene(kind: EngineKind, albedo: number, thickness: number, curvature: number | null) {
  const scene = await createScene(kind);
  const camera = scene.activeCamera!;
  camera.mode = Camera.ORTHOGRAPHIC_CAMERA;
  camera.orthoLeft = camera.orthoBottom = -FRAME * RADIUS;
  camera.orthoRight = camera.orthoTop = FRAME * RADIUS;
  const sphere = CreateSphere("sphere", { diameter: 2 * RADIUS, segments: 64 }, scene);
  const material = new PBRMaterial("skin", scene);
  material.albedoColor = new Color3(albedo, albedo, albedo);
  material.metallic = 0;
  material.roughness = 0.5;
  material.metallicF0Factor = 0;
  sphere.material = material;
  const options: Partial<SkinOptions> = {
    microRelief: 0,
    map: (curvature && flatMap(scene, curvature, thickness)) || null,
  };
  return { scene, sphere, material, options };
}

/** Lights from the picture's right, from above and in front, one of each kind. */
function lightWith(scene: Scene, kind: "directional" | "spot" | "point" | "hemispheric") {
  if (kind === "directional") return new DirectionalLight("key", new Vector3(0.7, -0.5, -1), scene);
  if (kind === "hemispheric") return new HemisphericLight("sky", new Vector3(-0.7, 0.5, 0.5), scene);
  const position = new Vector3(-0.3, 0.3, 0.4);
  if (kind === "point") return new PointLight("bulb", position, scene);
  return new SpotLight("spot", position, position.scale(-1).normalize(), 1.2, 2, scene);
}

function avatarWith(changeSkin: (value: number, channel: number) => number): Avatar {
  const avatar = syntheticAvatar();
  return { ...avatar, maps: { ...avatar.maps, skin: avatar.maps.skin.map((value, i) => changeSkin(value, i % 4)) } };
}

/** What the tests run in the page; every picture is 256 x 256. */
const experiments = {
  /** A sphere of some curvatures (1/mm) under a distant light from the right of the picture; null: from the screen. */
  async terminator(kind: EngineKind, curvatures: readonly number[], fromScreen: boolean) {
    const pictures: Record<string, string> = {};
    for (const curvature of curvatures) {
      const { scene, material, options } = await sphereScene(kind, 1, 20, fromScreen ? null : curvature);
      // Seen along -Z, +X is on the left of the picture.
      new DirectionalLight("side", new Vector3(1, 0, 0), scene).intensity = Math.PI;
      attachSkin(material, { ...options, unitsPerMetre: fromScreen ? 1000 * RADIUS * curvature : 1 });
      pictures[curvature] = await readPicture(scene);
      scene.getEngine().dispose();
    }
    return pictures;
  },

  /** Light of one SH band (index, strength) around an even one, on a sphere: what is left of the band. */
  async bands(kind: EngineKind, sh: readonly number[], curvature: number) {
    const { scene, material, options } = await sphereScene(kind, 0.5, 20, curvature);
    scene.environmentTexture = createLightTexture(Float64Array.from(sh), scene, "band");
    const stock = await readPicture(scene);
    attachSkin(material, options);
    const skin = await readPicture(scene);
    scene.getEngine().dispose();
    return { stock, skin };
  },

  /** A sphere in even light of radiance .5: nothing may be brighter than it. */
  async furnace(kind: EngineKind, albedo: number, thickness: number) {
    const { scene, material, options } = await sphereScene(kind, albedo, thickness, 0.1);
    const sh = new Float64Array(81 * 3);
    sh.fill(0.5 * Math.sqrt(4 * Math.PI), 0, 3);
    scene.environmentTexture = createLightTexture(sh, scene, "furnace");
    material.metallicF0Factor = 1;
    const stock = await readPicture(scene);
    attachSkin(material, options);
    const picture = await readPicture(scene);
    scene.getEngine().dispose();
    return { stock, picture };
  },

  /** An ear - a slab of 1.5 mm - lit from behind with its own shadow: thin skin, opaque skin, thin with a wall before the light. */
  async backLight(kind: EngineKind) {
    const draw = async (thickness: number, blocked: boolean) => {
      const { scene, sphere, material, options } = await sphereScene(kind, 0.5, thickness, 0.01);
      const light = new DirectionalLight("behind", new Vector3(0, 0, 1), scene);
      light.position.set(0, 0, -0.7);
      light.intensity = Math.PI;
      light.autoCalcShadowZBounds = true;
      const generator = new ShadowGenerator(256, light);
      generator.usePercentageCloserFiltering = true;
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
      const picture = await readPicture(scene);
      scene.getEngine().dispose();
      return picture;
    };
    return { thin: await draw(1.5, false), opaque: await draw(20, false), blocked: await draw(1.5, true) };
  },

  /** An avatar under each kind of light, with and without skin. */
  async lights(kind: EngineKind, rightHanded: boolean) {
    const pictures: Record<string, string> = {};
    for (const name of ["directional", "spot", "point", "hemispheric"] as const) {
      const scene = await createScene(kind, rightHanded);
      const light = lightWith(scene, name);
      if (rightHanded && light instanceof DirectionalLight) light.direction.x *= -1;
      else if (rightHanded && light instanceof HemisphericLight) light.direction.x *= -1;
      else if (rightHanded && "position" in light) {
        light.position.x *= -1;
        if (light instanceof SpotLight) light.direction.x *= -1;
      }
      light.intensity = name === "hemispheric" ? 1 : name === "directional" ? 3 : 0.6;
      addAvatarToScene(syntheticAvatar(), scene);
      pictures[name] = await readPicture(scene);
      scene.getEngine().dispose();
    }
    return pictures;
  },

  async featureNames(_kind: EngineKind) {
    return Object.keys(FEATURES);
  },

  /** A feature that changes the shader; an error on the console fails the test. */
  async feature(kind: EngineKind, name: string) {
    const scene = await createScene(kind);
    const light = new DirectionalLight("key", new Vector3(0.5, -0.5, -1), scene);
    light.position.set(-0.3, 0.3, 0.6);
    const avatar = addAvatarToScene(syntheticAvatar(), scene);
    FEATURES[name]({ scene, light, avatar });
    const picture = await readPicture(scene);
    scene.getEngine().dispose();
    return { picture };
  },

  /** Pores near and far: the relief is there in a close-up and not in a portrait; off and on again. */
  async relief(kind: EngineKind) {
    const scene = await createScene(kind);
    new DirectionalLight("key", new Vector3(0.3, -0.3, -1), scene).intensity = 3;
    const { material } = addAvatarToScene(
      avatarWith((value, c) => [20, 255, 0, 90][c] ?? value),
      scene,
    );
    const camera = scene.activeCamera!;
    const draw = async (microRelief: number, fov: number) => {
      attachSkin(material, { microRelief });
      camera.fov = fov;
      return readPicture(scene);
    };
    const near = await draw(1, 0.04);
    const nearFlat = await draw(0, 0.04);
    const far = await draw(1, 0.55);
    const farFlat = await draw(0, 0.55);
    scene.getEngine().dispose();
    return { near, nearFlat, far, farFlat };
  },

  /** Skin switched off against a material that never had it. */
  async offSwitch(kind: EngineKind) {
    const draw = async (attach: boolean) => {
      const { scene, material, options } = await sphereScene(kind, 0.5, 20, 0.1);
      new DirectionalLight("side", new Vector3(1, 0, -1), scene);
      material.metallicF0Factor = 1;
      material.forceIrradianceInFragment = true;
      if (attach) attachSkin(material, options).isEnabled = false;
      const picture = await readPicture(scene);
      scene.getEngine().dispose();
      return picture;
    };
    return { off: await draw(true), never: await draw(false) };
  },

  /** A head, and the head with its skin written to a .babylon file and read again. */
  async roundTrip(kind: EngineKind) {
    const scene = await createScene(kind);
    new DirectionalLight("key", new Vector3(0.5, -0.5, -1), scene).intensity = 3;
    const { head, material } = addAvatarToScene(
      avatarWith((value, c) => [150, 20, 0, 90][c] ?? value),
      scene,
      { skin: { normalSoftness: 0.3, lobes: [0.6, 1.4, 0.5] } },
    );
    const before = await readPicture(scene);
    Texture.ForceSerializeBuffers = true;
    const file = JSON.parse(JSON.stringify(material.serialize()));
    Texture.ForceSerializeBuffers = false;
    const parsed = PBRMaterial.Parse(file, scene, "");
    // Babylon writes the albedo's sRGB codes as linear ones.
    parsed.albedoTexture = parsed.metallicReflectanceTexture = material.albedoTexture;
    head.material = parsed;
    const after = await readPicture(scene);
    scene.getEngine().dispose();
    return { before, after };
  },

  /** What the scene and the engine hold before and after skins that came and went. */
  async lifecycle(kind: EngineKind) {
    const scene = await createScene(kind);
    const engine = scene.getEngine();
    new DirectionalLight("key", new Vector3(0, 0, -1), scene);
    new PBRMaterial("makes the table that PBR materials share", scene).dispose();
    await readPicture(scene);
    const count = () => ({ ...inventory(scene), gpuTextures: engine.getLoadedTexturesCache().length });
    const before = count();
    for (let i = 0; i < 2; i++) {
      const avatar = addAvatarToScene(syntheticAvatar(), scene);
      await readPicture(scene);
      avatar.dispose();
    }
    return { before, after: count() };
  },
};

type Change = (parts: { scene: Scene; light: DirectionalLight; avatar: ReturnType<typeof addAvatarToScene> }) => void;

function shadow(change: (generator: ShadowGenerator) => void): Change {
  return ({ light, avatar }) => {
    const generator = new ShadowGenerator(128, light);
    generator.addShadowCaster(avatar.head);
    change(generator);
  };
}

/** The same from a light that stands in for the first. */
function shadowOf(kind: "spot", change: (generator: ShadowGenerator) => void): Change {
  return ({ scene, light, avatar }) => {
    light.setEnabled(false);
    const generator = new ShadowGenerator(128, lightWith(scene, kind) as SpotLight);
    generator.addShadowCaster(avatar.head);
    change(generator);
  };
}

/** Combined where one shader can hold them; each shader compiles for seconds on a software GPU. */
const FEATURES: Record<string, Change> = {
  fogClipAlphaMorph: ({ scene, avatar }) => {
    scene.fogMode = Scene.FOGMODE_EXP;
    scene.fogDensity = 0.2;
    scene.clipPlane = new Plane(0, 1, 0, 0);
    avatar.material.alpha = 0.5;
    avatar.material.transparencyMode = PBRMaterial.PBRMATERIAL_ALPHABLEND;
    avatar.setBlendshapes({ jawOpen: 1 });
  },
  instancesAndLights: ({ scene, avatar }) => {
    avatar.head.createInstance("second").position.x = 0.1;
    for (const kind of ["spot", "point", "hemispheric"] as const) lightWith(scene, kind).intensity = 0.2;
  },
  twoSidedPolynomial: ({ avatar, scene }) => {
    avatar.material.backFaceCulling = false;
    avatar.material.twoSidedLighting = true;
    avatar.material.brdf.useSphericalHarmonics = false;
    avatar.applyLightingTo(scene);
  },
  irradianceInVertex: ({ avatar, scene }) => {
    avatar.material.forceIrradianceInFragment = false;
    avatar.applyLightingTo(scene);
  },
  clearCoatNoMap: ({ avatar, scene }) => {
    avatar.material.clearCoat.isEnabled = true;
    attachSkin(avatar.material, { map: null });
    avatar.applyLightingTo(scene, { keepLights: true });
  },
  multisampled: ({ scene }) => {
    const target = new RenderTargetTexture("mirror", 64, scene);
    target.samples = 4;
    target.renderList = scene.meshes;
    scene.customRenderTargets.push(target);
  },
  clone: ({ avatar }) => {
    avatar.head.material = avatar.material.clone("second");
  },
  pcf: shadow((generator) => {
    generator.usePercentageCloserFiltering = true;
  }),
  pcss: shadow((generator) => {
    generator.useContactHardeningShadow = true;
  }),
  esm: shadow((generator) => {
    generator.useBlurExponentialShadowMap = true;
  }),
  closeEsm: shadow((generator) => {
    generator.useCloseExponentialShadowMap = true;
  }),
  poissonOfSpot: shadowOf("spot", (generator) => {
    generator.usePoissonSampling = true;
  }),
  pcfOfSpot: shadowOf("spot", (generator) => {
    generator.usePercentageCloserFiltering = true;
  }),
  pcssOfSpot: shadowOf("spot", (generator) => {
    generator.useContactHardeningShadow = true;
  }),
  cascades: ({ light, avatar }) => {
    const generator = new CascadedShadowGenerator(128, light);
    generator.numCascades = 2;
    generator.addShadowCaster(avatar.head);
  },
  cubeAndSeveralShadows: ({ scene, avatar }) => {
    new ShadowGenerator(128, lightWith(scene, "point") as PointLight).addShadowCaster(avatar.head);
    for (let i = 0; i < 2; i++) {
      const spot = lightWith(scene, "spot") as SpotLight;
      spot.position.x += 0.2 * i;
      new ShadowGenerator(128, spot).addShadowCaster(avatar.head);
    }
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
