import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../../plugin/addAvatarToScene";
import { officialHead } from "../../../fixtures/officialHead";
import { inventory } from "../../fixtures/inventory";
import { lashedAvatar } from "../../fixtures/lashedAvatar";
import { nullScene } from "../../fixtures/nullScene";

it("gives the head lashes that follow its weights at every level, are gone from far away, and go with it", () => {
  const scene = nullScene();
  const before = inventory(scene);
  const camera = new ArcRotateCamera("camera", Math.PI / 2, Math.PI / 2, 1, Vector3.Zero(), scene);
  const avatar = addAvatarToScene(lashedAvatar(officialHead()), scene, { lods: true });
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
  camera.dispose();
  avatar.dispose();
  expect(inventory(scene)).toEqual(before);
});
