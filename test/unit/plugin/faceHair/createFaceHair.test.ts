import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../../plugin/addAvatarToScene";
import { officialHead } from "../../../fixtures/officialHead";
import { inventory } from "../../fixtures/inventory";
import { lashedAvatar } from "../../fixtures/lashedAvatar";
import { nullScene } from "../../fixtures/nullScene";
import { paintedCover } from "../../fixtures/paintedBrows";

it("gives the head lashes and brows that follow its weights at every level, lashes gone from far away, and go with it", async () => {
  const scene = nullScene();
  const before = inventory(scene);
  const camera = new ArcRotateCamera("camera", Math.PI / 2, Math.PI / 2, 1, Vector3.Zero(), scene);
  const usual = { length: 0.008, density: 1, color: [0.03, 0.02, 0.015] } as const;
  const data = { ...lashedAvatar(officialHead()), brows: { style: null, usual, cover: paintedCover() } };
  const avatar = addAvatarToScene(data, scene, { lods: true });
  const lashes = scene.getMeshByName("avatar.lashes") as Mesh;
  expect(lashes.material?.needAlphaBlending()).toBe(true);
  avatar.setBlendshapes({ eyeBlinkLeft: 0.6 });
  lashes.computeWorldMatrix(true);
  const shown = [0.4, 1, 1.8, 3, 10].map((metres) => {
    camera.radius = metres;
    camera.getViewMatrix(true);
    camera.computeWorldMatrix();
    return lashes.getLOD(camera) as Mesh | null;
  });
  expect(shown.map((mesh) => mesh?.name)).toEqual([
    "avatar.lashes",
    "avatar.lashes",
    "avatar.lashes_LOD2",
    "avatar.lashes_LOD2",
    undefined,
  ]);
  expect(shown[2]!.getTotalVertices()).toBeLessThan(0.5 * lashes.getTotalVertices());
  for (const mesh of [shown[0], shown[2]])
    expect(mesh?.morphTargetManager?.getTargetByName("eyeBlinkLeft")?.influence).toBeCloseTo(0.6, 6);
  await avatar.setBrows({});
  const levels = avatar.brows!.getLODLevels();
  expect(levels.map(({ mesh }) => mesh?.name)).toEqual(["avatar.brows_LOD2"]);
  expect(levels[0].mesh!.getTotalVertices()).toBeLessThan(0.5 * avatar.brows!.getTotalVertices());
  camera.dispose();
  avatar.dispose();
  expect(inventory(scene)).toEqual(before);
});
