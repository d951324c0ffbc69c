import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { describe, expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../plugin/addAvatarToScene";
import { inventory } from "../fixtures/inventory";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

function levelsAt(camera: ArcRotateCamera, meshes: readonly Mesh[], distance: number): string[] {
  camera.radius = distance;
  camera.getViewMatrix(true);
  camera.computeWorldMatrix();
  return meshes.map((mesh) => mesh.getLOD(camera)?.name.split("_LOD")[1] ?? "0");
}

describe("addLods", () => {
  it("shows a lighter level of all meshes the smaller the avatar is on the screen, at any scale", () => {
    const scene = nullScene();
    const camera = new ArcRotateCamera("camera", Math.PI / 2, Math.PI / 2, 1, Vector3.Zero(), scene);
    const avatar = addAvatarToScene(syntheticAvatar(), scene, { lods: true });
    const meshes = [avatar.head, ...avatar.mouth, ...avatar.eyes.map(({ eyeball }) => eyeball)];
    for (const scale of [1, 100]) {
      avatar.root.scaling.setAll(scale);
      for (const mesh of meshes) mesh.computeWorldMatrix(true);
      // The null engine's screen is 512 x 256, fov .8: a head of .26 m has half its height at .62 m.
      const seen = [0.4, 1, 1.8, 3, 10].map((metres) => levelsAt(camera, meshes, metres * scale));
      expect(seen).toEqual([0, 1, 2, 3, 4].map((level) => meshes.map(() => String(level))));
    }
  });

  it("gives every level the weights, the place and the material of the whole one, and goes with the avatar", () => {
    const scene = nullScene();
    const before = inventory(scene);
    const avatar = addAvatarToScene(syntheticAvatar(), scene, { lods: true });
    avatar.setBlendshapes({ jawOpen: 0.7 });
    for (const [i, master] of [avatar.head, ...avatar.mouth].entries()) {
      const levels = master.getLODLevels().map(({ mesh }) => mesh as Mesh);
      expect(levels).toHaveLength(4);
      for (const level of levels) {
        expect([i, level.morphTargetManager?.getTargetByName("jawOpen")?.influence]).toEqual([i, 0.7]);
        expect(level.material === master.material && level.parent === master.parent).toBe(true);
        expect(level.isVerticesDataPresent("color")).toBe(master.isVerticesDataPresent("color"));
        expect(level.getTotalVertices()).toBeLessThan(master.getTotalVertices());
      }
    }
    avatar.dispose();
    expect(inventory(scene)).toEqual(before);
  });
});
