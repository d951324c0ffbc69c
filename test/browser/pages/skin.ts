import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { addAvatarToScene, attachSkin } from "../../../plugin";
import type { Avatar } from "../../../sdk/types";
import { inventory } from "../../unit/fixtures/inventory";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, type EngineKind, readPicture } from "./createScene";
import { RADIUS, sphereScene } from "./sphereScene";

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

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
