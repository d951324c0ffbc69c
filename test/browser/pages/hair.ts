import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { addAvatarToScene } from "../../../plugin";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { buildHair } from "../../../sdk/head/hair/buildHair";
import { scalpOfHead } from "../../../sdk/head/hair/scalpOfHead";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import type { Avatar } from "../../../sdk/types";
import { inventory } from "../../unit/fixtures/inventory";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, type EngineKind, readPicture } from "./createScene";

/** The published head, mean, with short brown hair. */
async function hairyAvatar(): Promise<Avatar> {
  const model = readHeadModel(await (await fetch("/models/head.bin")).arrayBuffer());
  const { maps, ...rest } = syntheticAvatar();
  const head = { ...buildHeadMesh(model, []), morphTargets: [] };
  const bare = scalpOfHead(model, undefined);
  const color = [0.12, 0.06, 0.03] as const;
  const style = {
    length: 0.05,
    sides: 0.025,
    volume: 0.014,
    hem: -0.08,
    lie: "left",
    fringe: 0.2,
    curl: 0.1,
    color,
  } as const;
  const hair = buildHair(head, { ...bare, growth: bare.scalp }, style);
  const flat = maps.diffuse.map((_, i) => [150, 110, 100, 255][i % 4]);
  return { ...rest, maps: { ...maps, diffuse: flat }, head, mouth: [], hair };
}

/** What the test runs in the page; every picture is 256 x 256. */
const experiments = {
  /** Hair lit from either side, behind, with and without shadow; none; of another style. */
  async hairs(kind: EngineKind) {
    const scene = await createScene(kind);
    const camera = scene.activeCamera as unknown as { target: Vector3; radius: number };
    camera.target = new Vector3(0, 0.03, -0.03);
    camera.radius = 0.6;
    const light = new DirectionalLight("key", new Vector3(1, -0.4, -0.6), scene);
    light.intensity = 3;
    const data = await hairyAvatar();
    const avatar = addAvatarToScene(data, scene);
    const left = await readPicture(scene);
    light.direction.x = -1;
    const right = await readPicture(scene);
    light.direction.set(0, -0.3, 1);
    const behind = await readPicture(scene);
    light.direction.set(0, -0.4, -1);
    const front = await readPicture(scene);
    avatar.setHair(null);
    const none = await readPicture(scene);
    avatar.setHair({ volume: 0.04, length: 0.09, sides: 0.07, curl: 0.8, color: [0.5, 0.35, 0.15] });
    const other = await readPicture(scene);
    avatar.setHair(data.hair ?? null);
    const again = await readPicture(scene);
    scene.getEngine().dispose();
    return { left, right, behind, front, none, other, again };
  },

  /** What the scene and the engine hold before and after an avatar that changed its hair. */
  async lifecycle(kind: EngineKind) {
    const scene = await createScene(kind);
    new PBRMaterial("makes the table that PBR materials share", scene).dispose();
    await readPicture(scene);
    const count = () => ({ ...inventory(scene), gpuTextures: scene.getEngine().getLoadedTexturesCache().length });
    const before = count();
    const avatar = addAvatarToScene(await hairyAvatar(), scene);
    await readPicture(scene);
    const during = count();
    avatar.setHair({ curl: 1 });
    await readPicture(scene);
    const changed = count();
    avatar.dispose();
    return { before, during, changed, after: count() };
  },
};

export type HairExperiments = typeof experiments;
Object.assign(globalThis, { experiments });
