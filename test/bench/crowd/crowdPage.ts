import type { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { addAvatarToScene } from "../../../plugin/addAvatarToScene";
import { createHeadMesh } from "../../../plugin/createHeadMesh";
import { createMapTexture } from "../../../plugin/createMapTexture";
import { readMosar } from "../../../sdk/export/readMosar";
import type { Avatar } from "../../../sdk/types";
import { createScene, type EngineKind } from "../../browser/pages/createScene";

/** "avatars": ours; "lods": ours with lighter levels; "heads": our head's triangles without shapes, Babylon's PBR with one colour map. */
export type Crowd = "avatars" | "lods" | "heads";

interface Stage {
  readonly scene: Scene;
  /** Brings everybody's face to a time in seconds. */
  readonly talk: (time: number) => void;
}

let avatar: Avatar | undefined;
const stages = new Map<string, Stage>();

/** People in rows of five, a pace apart, as a camera two metres and a half away sees them. */
async function openStage(kind: EngineKind, crowd: Crowd, count: number, file: string): Promise<Stage> {
  avatar ??= await readMosar(await (await fetch(file)).arrayBuffer());
  const scene = await createScene(kind);
  const camera = scene.activeCamera as ArcRotateCamera;
  camera.radius = count === 1 ? 0.7 : 2.2;
  new DirectionalLight("key", new Vector3(-0.5, -0.4, -1), scene).intensity = 3;
  const place = (i: number) =>
    new Vector3(0.32 * ((i % 5) - (Math.min(count, 5) - 1) / 2), 0.34 * Math.floor(i / 5), 0);
  if (crowd === "heads") {
    for (let i = 0; i < count; i++) {
      const material = new PBRMaterial(`head${i}`, scene);
      material.albedoTexture = createMapTexture(`head${i}`, avatar.maps.diffuse, avatar.maps.size, true, scene);
      material.metallic = 0;
      material.roughness = 0.5;
      material.albedoColor = Color3.White();
      const mesh = createHeadMesh({ ...avatar.head, morphTargets: [] }, scene, `head${i}`);
      mesh.material = material;
      mesh.position = place(i);
    }
    return { scene, talk: () => {} };
  }
  const people = Array.from({ length: count }, (_, i) => {
    const person = addAvatarToScene(avatar as Avatar, scene, { name: `person${i}`, lods: crowd === "lods" });
    person.root.position = place(i);
    return person;
  });
  const talk = (time: number) => {
    for (const [i, person] of people.entries()) {
      const wave = (speed: number) => 0.5 + 0.5 * Math.sin(speed * time + i);
      person.setVisemes({ viseme_aa: wave(9), viseme_O: 0.5 * wave(5), viseme_SS: 0.5 * wave(7) });
      person.setBlendshapes({ browInnerUp: wave(2), eyeBlinkLeft: wave(3) ** 20, eyeBlinkRight: wave(3) ** 20 });
    }
  };
  return { scene, talk };
}

const experiments = {
  async open(kind: EngineKind, crowd: Crowd, count: number, file: string): Promise<number> {
    const stage = await openStage(kind, crowd, count, file);
    await stage.scene.whenReadyAsync();
    stages.set(crowd, stage);
    return stage.scene.getActiveMeshes().length;
  },
  /** Milliseconds of wall time a frame, until the GPU has drawn. */
  async draw(crowd: Crowd, frames: number): Promise<number> {
    const { scene, talk } = stages.get(crowd) as Stage;
    const engine = scene.getEngine();
    const start = performance.now();
    for (let f = 0; f < frames; f++) {
      talk(f / 30);
      engine.beginFrame();
      scene.render();
      await engine.readPixels(0, 0, 1, 1);
      engine.endFrame();
    }
    return (performance.now() - start) / frames;
  },
  close(): void {
    for (const { scene } of stages.values()) scene.getEngine().dispose();
    stages.clear();
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
