import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene, type Blendshapes } from "../../../plugin";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { buildMouth } from "../../../sdk/head/buildMouth";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import type { Avatar } from "../../../sdk/types";
import { inventory } from "../../unit/fixtures/inventory";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, type EngineKind, readPicture } from "./createScene";

/** The published head, mean, with dark skin on which teeth show. */
async function meanAvatar(): Promise<Avatar> {
  const model = readHeadModel(await (await fetch("/models/head.bin")).arrayBuffer());
  const { maps, ...rest } = syntheticAvatar();
  const dark = maps.diffuse.map((_, i) => [90, 45, 40, 255][i % 4]);
  return { ...rest, maps: { ...maps, diffuse: dark }, head: buildHeadMesh(model, []), mouth: buildMouth(model, []) };
}

/** Parted lips, metres: what the camera looks at from 20 cm. */
function lookAtMouth(scene: Scene): void {
  const camera = scene.activeCamera as unknown as { target: Vector3; radius: number };
  camera.target = new Vector3(0, -0.078, 0.02);
  camera.radius = 0.2;
}

/** What the test runs in the page; every picture is 256 x 256. */
const experiments = {
  /** The mouth in some expressions, with its parts and without. */
  async mouths(kind: EngineKind, expressions: Readonly<Record<string, Blendshapes>>) {
    const scene = await createScene(kind);
    lookAtMouth(scene);
    new HemisphericLight("sky", new Vector3(0, 0.3, 1), scene).intensity = 2;
    const avatar = addAvatarToScene(await meanAvatar(), scene);
    const pictures: Record<string, string> = {};
    for (const [name, weights] of Object.entries(expressions)) {
      avatar.setBlendshapes({
        ...Object.fromEntries(Object.keys(avatar.getBlendshapes()).map((key) => [key, 0])),
        ...weights,
      });
      pictures[name] = await readPicture(scene);
      for (const part of avatar.mouth) part.setEnabled(false);
      pictures[`${name}, empty`] = await readPicture(scene);
      for (const part of avatar.mouth) part.setEnabled(true);
    }
    scene.getEngine().dispose();
    return pictures;
  },

  /** What the scene and the engine hold before and after an avatar with a whole mouth. */
  async lifecycle(kind: EngineKind) {
    const scene = await createScene(kind);
    new PBRMaterial("makes the table that PBR materials share", scene).dispose();
    await readPicture(scene);
    const count = () => ({ ...inventory(scene), gpuTextures: scene.getEngine().getLoadedTexturesCache().length });
    const before = count();
    const avatar = addAvatarToScene(await meanAvatar(), scene);
    avatar.setBlendshapes({ jawOpen: 1, tongueOut: 1 });
    await readPicture(scene);
    const during = avatar.mouth.length;
    avatar.dispose();
    return { before, during, after: count() };
  },
};

export type MouthExperiments = typeof experiments;
Object.assign(globalThis, { experiments });
