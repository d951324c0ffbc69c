import { TargetCamera } from "@babylonjs/core/Cameras/targetCamera.js";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene, attachSkin } from "../../../plugin";
import type { Avatar, AvatarMaps, HeadFit } from "../../../sdk/types";
import { type FlatMaps, flatAvatar } from "../../unit/fixtures/flatAvatar";
import { inventory } from "../../unit/fixtures/inventory";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { syntheticHair } from "../../unit/fixtures/syntheticHair";
import { countLive } from "./countLive";
import { createScene, type EngineKind, readPicture } from "./createScene";

function withMaps(change: (maps: AvatarMaps) => Partial<AvatarMaps>): Avatar {
  const avatar = syntheticAvatar();
  return { ...avatar, maps: { ...avatar.maps, ...change(avatar.maps) } };
}

/** A light from the person's left (x > 0), above (y > 0) and in front. The person's left is at -x of a left-handed scene. */
function addLight(scene: Scene, x: number, y: number): DirectionalLight {
  const light = new DirectionalLight("key", new Vector3(scene.useRightHandedSystem ? -x : x, -y, -1), scene);
  light.intensity = 3;
  return light;
}

/** The photo's camera for a head that stands at the scene's origin. */
function lookAsPhoto(scene: Scene, { camera, headToCamera: m }: HeadFit): void {
  const xSign = scene.useRightHandedSystem ? 1 : -1;
  // The rotation's transpose leads from the camera to the head.
  const toScene = (x: number, y: number, z: number) =>
    new Vector3(
      xSign * (m[0] * x + m[4] * y + m[8] * z),
      m[1] * x + m[5] * y + m[9] * z,
      m[2] * x + m[6] * y + m[10] * z,
    );
  const view = new TargetCamera("photo", toScene(-m[3], -m[7], -m[11]), scene);
  view.upVector = toScene(0, 1, 0);
  view.setTarget(view.position.add(toScene(0, 0, -1)));
  view.fov = 2 * Math.atan(camera.height / 2 / camera.focalPx);
  view.minZ = 0.01;
  scene.activeCamera = view;
}

async function loseContext(engine: AbstractEngine): Promise<void> {
  const context = engine.getRenderingCanvas()!.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
  const lost = new Promise((done) => engine.onContextLostObservable.addOnce(done));
  context.loseContext();
  await lost;
  // A browser gives no context back in the turn in which it took it.
  await new Promise((done) => setTimeout(done, 100));
  context.restoreContext();
}

/** What the tests run in the page; every picture is 256 x 256. */
const experiments = {
  async pictures(kind: EngineKind, rightHanded: boolean) {
    const scene = await createScene(kind, rightHanded);
    const empty = await readPicture(scene);
    const avatar = addAvatarToScene(syntheticAvatar(), scene);
    const light = addLight(scene, 1, 0.5);
    const left = await readPicture(scene);
    light.direction.x *= -1;
    const right = await readPicture(scene);
    avatar.setBlendshapes({ jawOpen: 1 });
    const jawOpen = await readPicture(scene);
    avatar.setBlendshapes({ jawOpen: 0 });
    avatar.applyLightingTo(scene);
    const photoLight = await readPicture(scene);
    avatar.removeLightingFrom(scene);
    const ownLight = await readPicture(scene);
    avatar.dispose();
    const gone = await readPicture(scene);
    scene.getEngine().dispose();
    return { empty, left, right, jawOpen, photoLight, ownLight, gone };
  },

  /** A normal map that leans by 30 degrees to the person's left or up, lit from there. */
  async normalMap(kind: EngineKind, rightHanded: boolean) {
    const draw = async (x: number, up: number) => {
      const scene = await createScene(kind, rightHanded);
      const lean = [128 + 64 * x, 128 + 64 * up, 238, 255];
      addAvatarToScene(
        withMaps((maps) => ({ normal: maps.normal.map((_, i) => lean[i % 4]) })),
        scene,
      );
      addLight(scene, 1, 1);
      const picture = await readPicture(scene);
      scene.getEngine().dispose();
      return picture;
    };
    return { flat: await draw(0, 0), left: await draw(1, 0), right: await draw(-1, 0), up: await draw(0, 1) };
  },

  /** A second head, out of the picture, stands in the light's way. */
  async shadow(kind: EngineKind) {
    const scene = await createScene(kind);
    const light = addLight(scene, 0, 1);
    light.position.set(0, 0.6, 0.6);
    light.autoCalcShadowZBounds = true;
    const generator = new ShadowGenerator(512, light);
    generator.bias = 0.005;
    addAvatarToScene(syntheticAvatar(), scene);
    addAvatarToScene(syntheticAvatar(), scene, { name: "in the way" }).root.position.set(0, 0.25, 0.25);
    const shaded = await readPicture(scene);
    light.shadowEnabled = false;
    return { shaded, lit: await readPicture(scene) };
  },

  /** A head of sRGB 188 and a specular map of one value in its photo's light, turned by some angles. */
  async photoLight(kind: EngineKind, rightHanded: boolean, angles: readonly number[], specular: number) {
    const scene = await createScene(kind, rightHanded);
    const plain = withMaps((maps) => ({
      specular: maps.specular.map(() => specular),
      diffuse: maps.diffuse.map(() => 188),
    }));
    const avatar = addAvatarToScene(plain, scene);
    const pictures: Record<string, string> = {};
    for (const angle of angles) {
      // To the person's left in either kind of scene.
      avatar.root.rotation.y = scene.useRightHandedSystem ? angle : -angle;
      avatar.applyLightingTo(scene);
      pictures[angle] = await readPicture(scene);
    }
    scene.getEngine().dispose();
    return pictures;
  },

  /** A turned head as its photo shows it: in the photo's camera, light and expression; flat values replace maps. */
  async asInPhoto(kind: EngineKind, rightHanded: boolean, flat: FlatMaps) {
    const scene = await createScene(kind, rightHanded);
    const avatar = addAvatarToScene(flatAvatar(flat), scene);
    avatar.setBlendshapes(avatar.photoExpression);
    avatar.applyLightingTo(scene);
    lookAsPhoto(scene, avatar.avatar.fit);
    const picture = await readPicture(scene);
    scene.getEngine().dispose();
    return { picture };
  },

  /** Light through the skin, seen from the front: on and off, lit from before and from behind. */
  async translucency(kind: EngineKind) {
    const scene = await createScene(kind);
    const thin = withMaps((maps) => ({ skin: maps.skin.map((_, i) => [60, 20, 0, 255][i % 4]) }));
    const { material } = addAvatarToScene(thin, scene);
    const light = addLight(scene, 0, 0);
    const front = await readPicture(scene);
    light.direction.z = 1;
    const behind = await readPicture(scene);
    attachSkin(material, { transmission: 0 });
    const behindOff = await readPicture(scene);
    light.direction.z = -1;
    return { front, behind, behindOff, frontOff: await readPicture(scene) };
  },

  /** An avatar before the context was lost and after it came back, with its photo's light beside a lamp. */
  async restored() {
    const scene = await createScene("webgl2");
    const engine = scene.getEngine();
    addLight(scene, 1, 0.5);
    const avatar = addAvatarToScene({ ...syntheticAvatar(), hair: syntheticHair() }, scene);
    avatar.applyLightingTo(scene, { keepLights: true });
    avatar.setBlendshapes({ jawOpen: 1 });
    const before = await readPicture(scene);
    const back = new Promise((done) => engine.onContextRestoredObservable.addOnce(done));
    await loseContext(engine);
    await back;
    // Babylon thinks that all is ready, and draws nothing once.
    await readPicture(scene);
    const after = await readPicture(scene);
    // It is alive: shapes and lights still move it.
    avatar.setBlendshapes({ jawOpen: 0 });
    const closed = await readPicture(scene);
    engine.dispose();
    return { before, after, closed };
  },

  /** What the scene and the engine hold before and after avatars that came, were lit and went; the GPU's objects after each. */
  async lifecycle(kind: EngineKind) {
    const live = countLive();
    const onGpu: Record<string, number>[] = [];
    const scene = await createScene(kind);
    const engine = scene.getEngine();
    addLight(scene, 0, 0);
    new PBRMaterial("makes the table that PBR materials share", scene).dispose();
    await readPicture(scene);
    const count = () => ({ ...inventory(scene), gpuTextures: engine.getLoadedTexturesCache().length });
    const before = count();
    for (let i = 0; i < 3; i++) {
      const avatar = addAvatarToScene(syntheticAvatar(), scene);
      avatar.applyLightingTo(scene);
      avatar.setBlendshapes({ jawOpen: 1 });
      await readPicture(scene);
      avatar.dispose();
      // What Babylon releases later it releases at the end of a frame.
      await new Promise((done) => setTimeout(done, 50));
      await readPicture(scene);
      onGpu.push({ ...live });
    }
    // Observers of a single call leave behind it.
    await new Promise((done) => setTimeout(done, 50));
    return { before, after: count(), onGpu };
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
