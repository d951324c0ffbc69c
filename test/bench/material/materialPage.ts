import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import { RenderTargetTexture } from "@babylonjs/core/Materials/Textures/renderTargetTexture.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene, createSkinMaterial, type SceneAvatar } from "../../../plugin";
import type { Avatar } from "../../../sdk/types";
import { createScene, type EngineKind, readPicture } from "../../browser/pages/createScene";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";

/** `stock`: Babylon's PBR; `translucent`: with its own translucency, as the plugin gives it when skin is off. */
export const MATERIALS = ["stock", "translucent", "skin"] as const;
export type MaterialName = (typeof MATERIALS)[number];

let scene: Scene;
let avatar: SceneAvatar;
let materials: Record<MaterialName, SceneAvatar["material"]>;

const experiments = {
  /** A head that fills 256 x 256 px under some lights with PCF shadows (1024 texels, drawn once) and the photo's light. */
  async open(kind: EngineKind, lights: number) {
    scene?.getEngine().dispose();
    scene = await createScene(kind);
    for (let i = 0; i < lights; i++) addLight(i, lights);
    avatar = addAvatarToScene(headWithEars(), scene);
    avatar.applyLightingTo(scene, { keepLights: true });
    // Only the skin: what else is drawn is the same for all.
    for (const mesh of avatar.root.getChildMeshes()) mesh.setEnabled(mesh === avatar.head);
    const { maps } = avatar.avatar;
    const plain = createSkinMaterial(scene, maps, { skin: false });
    plain.subSurface.isTranslucencyEnabled = false;
    materials = {
      stock: plain,
      translucent: createSkinMaterial(scene, maps, { skin: false }),
      skin: avatar.material,
    };
    const pictures: Record<string, string> = {};
    for (const name of MATERIALS) {
      avatar.head.material = materials[name];
      pictures[name] = await readPicture(scene);
    }
    return pictures;
  },

  /** Takes a material and draws once with it. */
  async take(material: MaterialName) {
    avatar.head.material = materials[material];
    await readPicture(scene);
  },

  /** Draws some frames and waits until they are done. @returns wall time of one, ms */
  async draw(frames: number) {
    const engine = scene.getEngine();
    const began = performance.now();
    for (let i = 0; i < frames; i++) {
      engine.beginFrame();
      scene.render();
      if (i === frames - 1) await engine.readPixels(0, 0, 1, 1);
      engine.endFrame();
    }
    return (performance.now() - began) / frames;
  },
};

/** As on a head from the front: a tenth of the skin is thin and bent. */
function headWithEars(): Avatar {
  const avatar = syntheticAvatar();
  const { size } = avatar.maps;
  const skin = avatar.maps.skin.map((value, i) => {
    const u = (Math.floor(i / 4) % size) / size;
    // The front is u from 1/4 to 3/4.
    return Math.abs(u - 0.5) > 0.2 ? [140, 25, 0, 90][i % 4] : value;
  });
  return { ...avatar, maps: { ...avatar.maps, skin } };
}

function addLight(index: number, count: number): void {
  const turn = count === 1 ? 0.5 : (index / (count - 1) - 0.5) * 2;
  const light = new DirectionalLight(`light ${index}`, new Vector3(turn, -0.5, -1), scene);
  light.position = light.direction.scale(-0.6);
  light.autoCalcShadowZBounds = true;
  light.intensity = 2 / count;
  const generator = new ShadowGenerator(1024, light);
  generator.usePercentageCloserFiltering = true;
  generator.getShadowMap()!.refreshRate = RenderTargetTexture.REFRESHRATE_RENDER_ONCE;
}

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
