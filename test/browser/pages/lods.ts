import type { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { addAvatarToScene } from "../../../plugin";
import { buildHair } from "../../../sdk/head/hair/buildHair";
import { scalpOfHead } from "../../../sdk/head/hair/scalpOfHead";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import type { HairStyle } from "../../../sdk/types";
import { meanAvatar } from "../../unit/fixtures/meanAvatar";
import { createScene, readPicture } from "./createScene";

const STYLE: HairStyle = {
  length: 0.06,
  sides: 0.03,
  volume: 0.015,
  hem: -0.08,
  lie: "left",
  fringe: 0.2,
  curl: 0.1,
  color: [0.12, 0.06, 0.03],
};
/** Step of the camera's way, of its distance, over which a level gives way to the next. */
const STEP = 0.002;

/** What stands on each side of a switch: pictures of the level before it, the one after it, and a step before without switch. */
export interface Switch {
  readonly level: string;
  /** The hair's after it. */
  readonly hair: string;
  readonly before: string;
  readonly after: string;
  readonly earlier: string;
}

const experiments = {
  /** Moves away from the mean head until it is at its lightest level. @param width, height of the picture */
  async switches(width: number, height: number): Promise<Switch[]> {
    const scene = await createScene("webgl2");
    scene.getEngine().setSize(width, height);
    const model = readHeadModel(await (await fetch("/models/head.bin")).arrayBuffer());
    const person = meanAvatar(model);
    const bare = scalpOfHead(model, undefined);
    const hair = buildHair(person.head, { ...bare, growth: bare.scalp }, STYLE);
    const avatar = addAvatarToScene({ ...person, hair }, scene, { lods: true });
    new HemisphericLight("ambient", Vector3.Up(), scene).intensity = 0.5;
    new DirectionalLight("key", new Vector3(0.6, -0.4, -0.7), scene).intensity = 2;
    const camera = scene.activeCamera as ArcRotateCamera;
    camera.target = new Vector3(0, 0, -0.03);
    const levels = () => avatar.meshes.map((mesh) => mesh.getLOD(camera)?.name.split("_LOD")[1] ?? "0").join();
    const moveTo = (radius: number) => {
      camera.radius = radius;
      camera.computeWorldMatrix();
      camera.getViewMatrix(true);
      return levels();
    };
    const found: Switch[] = [];
    let last = moveTo(0.4);
    for (let radius = 0.4; radius < 8; radius *= 1 + STEP) {
      const now = moveTo(radius);
      if (now === last) continue;
      const at = async (r: number) => {
        moveTo(r);
        return readPicture(scene);
      };
      found.push({
        level: `${last} > ${now}`,
        hair: avatar.hair?.getLOD(camera)?.name.split("_LOD")[1] ?? "0",
        earlier: await at(radius / (1 + STEP) ** 2),
        before: await at(radius / (1 + STEP)),
        after: await at(radius),
      });
      last = now;
    }
    scene.getEngine().dispose();
    return found;
  },
};

export type LodExperiments = typeof experiments;
Object.assign(globalThis, { experiments });
