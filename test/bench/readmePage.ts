// Babylon's engines need the scene first in a bundle of deep imports.
import "@babylonjs/core/scene.js";
import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene, type Blendshapes, type SceneAvatar } from "../../plugin";
import { readMosar } from "../../sdk/export/readMosar";
import { readPicture } from "../browser/pages/createScene";
import { addLamp, type Lamp } from "./sheet/addLamp";

export interface ReadmeScene {
  /** Turn of the camera about the head, radians, to the person's left. */
  readonly yaw: number;
  readonly ambient: number;
  readonly lamps: readonly Lamp[];
  readonly face?: Blendshapes;
}

let scene: Scene;
let avatar: SceneAvatar;
let camera: ArcRotateCamera;

const experiments = {
  /** Puts the avatar of a .mosar file before a camera. */
  async open(path: string, side: number) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = side;
    document.body.append(canvas);
    scene = new Scene(new Engine(canvas, true, { preserveDrawingBuffer: true, useExactSrgbConversions: true }));
    scene.useRightHandedSystem = true;
    scene.clearColor = new Color4(0.125, 0.133, 0.165, 1);
    camera = new ArcRotateCamera("camera", Math.PI / 2, 1.54, 0.85, new Vector3(0, -0.01, 0), scene);
    camera.minZ = 0.05;
    camera.fov = 0.36;
    avatar = addAvatarToScene(await readMosar(new Uint8Array(await (await fetch(path)).arrayBuffer())), scene);
  },

  /** One picture under some lamps with shadows. */
  async draw({ yaw, ambient, lamps, face = {} }: ReadmeScene) {
    for (const light of [...scene.lights]) light.dispose();
    avatar.setBlendshapes({
      ...Object.fromEntries(Object.keys(avatar.getBlendshapes()).map((name) => [name, 0])),
      ...face,
    });
    camera.alpha = Math.PI / 2 - yaw;
    new HemisphericLight("ambient", Vector3.Up(), scene).intensity = ambient;
    for (const lamp of lamps) addLamp(lamp, avatar, scene);
    return readPicture(scene);
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
