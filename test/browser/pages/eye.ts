import type { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { addAvatarToScene, type Blendshapes, createLightTexture } from "../../../plugin";
import { buildEyeball } from "../../../sdk/head/buildEyeball";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { closeLids } from "../../../sdk/head/closeLids";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { lashedAvatar } from "../../unit/fixtures/lashedAvatar";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, type EngineKind, readPicture } from "./createScene";

/** What the test runs in the page. */
const experiments = {
  /** The mean head's left eyeball, white and matt in an even light, its head not drawn; 256 px show `width` metres. */
  async whiteEye(kind: EngineKind, weights: Blendshapes, width: number, rightHanded: boolean) {
    const model = readHeadModel(await (await fetch("/models/head.bin")).arrayBuffer());
    const scene = await createScene(kind, rightHanded);
    const sh = new Float64Array(243);
    sh.fill(Math.sqrt(4 * Math.PI), 0, 3);
    scene.environmentTexture = createLightTexture(sh, scene, "even");
    const white = { size: 1, rgba: Uint8Array.of(255, 255, 255, 255) };
    const ball = (side: "left" | "right") => ({ ...buildEyeball(model, [], side, { textureSize: 8 }), texture: white });
    const eyes = [ball("left"), ball("right")] as const;
    const avatar = addAvatarToScene(
      { ...syntheticAvatar(), eyes, head: closeLids(buildHeadMesh(model, []), eyes), mouth: [] },
      scene,
    );
    avatar.setBlendshapes(weights);
    avatar.head.isVisible = false;
    for (const { eyeball } of avatar.eyes) (eyeball.material as PBRMaterial).specularIntensity = 0;
    for (const { eyeball } of avatar.eyes) (eyeball.material as PBRMaterial).metallicF0Factor = 0;
    const camera = scene.activeCamera as unknown as { target: Vector3; mode: number } & Record<string, number>;
    camera.target = avatar.eyes[0].node.getAbsolutePosition().clone();
    // A new target turns the camera.
    camera.alpha = camera.beta = Math.PI / 2;
    camera.mode = 1;
    camera.orthoLeft = camera.orthoBottom = -width / 2;
    camera.orthoRight = camera.orthoTop = width / 2;
    const picture = await readPicture(scene);
    scene.getEngine().dispose();
    return { picture };
  },

  /** The mean head's left eye from 12 cm, with lashes and without, open and shut. */
  async lashes(kind: EngineKind) {
    const model = readHeadModel(await (await fetch("/models/head.bin")).arrayBuffer());
    const data = lashedAvatar(model);
    const scene = await createScene(kind, true);
    new HemisphericLight("sky", Vector3.Up(), scene);
    const camera = scene.activeCamera as ArcRotateCamera;
    camera.setTarget(new Vector3(data.eyes[0].centre[0], data.eyes[0].centre[1], 0.015));
    camera.alpha = camera.beta = Math.PI / 2;
    camera.radius = 0.12;
    const pictures: Record<string, string> = {};
    for (const [name, shown] of Object.entries({ with: data, without: { ...data, lashes: undefined } })) {
      const avatar = addAvatarToScene(shown, scene);
      pictures[`${name}Open`] = await readPicture(scene);
      avatar.setBlendshapes({ eyeBlinkLeft: 1 });
      pictures[`${name}Shut`] = await readPicture(scene);
      avatar.dispose();
    }
    scene.getEngine().dispose();
    return pictures as Record<"withOpen" | "withShut" | "withoutOpen" | "withoutShut", string>;
  },
};

export type EyeExperiments = typeof experiments;
Object.assign(globalThis, { experiments });
