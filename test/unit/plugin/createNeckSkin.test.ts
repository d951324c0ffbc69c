import { Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { describe, expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../plugin/addAvatarToScene";
import { headJoints } from "../../../sdk/head/headJoints";
import { neckWeights } from "../../../sdk/head/neckWeights";
import { officialHead } from "../../fixtures/officialHead";
import { meanAvatar } from "../fixtures/meanAvatar";
import { nullScene } from "../fixtures/nullScene";

/** The places of a mesh's vertices in the scene, as Babylon's shaders have them. */
function places(mesh: Mesh): Vector3[] {
  mesh.computeWorldMatrix(true);
  mesh.skeleton?.prepare(true);
  const positions = mesh.getPositionData(true, false)!;
  return Array.from({ length: positions.length / 3 }, (_, v) =>
    Vector3.TransformCoordinates(Vector3.FromArray(positions, 3 * v), mesh.getWorldMatrix()),
  );
}

describe.each([false, true])("a neck, right-handed: %s", (rightHanded) => {
  const scene = nullScene(rightHanded);
  const avatar = meanAvatar(officialHead());
  const { bones, head, root } = addAvatarToScene(avatar, scene);
  root.position.set(1, 2, 3);
  root.rotation.y = 0.4;
  root.computeWorldMatrix(true);
  const weights = neckWeights(avatar.head.positions, headJoints(avatar.eyes));
  const turn = (angle: number) => {
    Quaternion.RotationYawPitchRollToRef(angle, 0.2 * angle, 0, bones.head.rotationQuaternion!);
    bones.head.computeWorldMatrix(true);
    return places(head);
  };
  const rest = turn(0);

  it("lies as it does without bones while nothing is turned", () => {
    const own = head.getVerticesData("position")!;
    rest.forEach((place, v) => {
      const plain = Vector3.TransformCoordinates(Vector3.FromArray(own, 3 * v), head.getWorldMatrix());
      expect(Vector3.Distance(place, plain)).toBeLessThan(1e-6);
    });
  });

  it("moves the head rigidly by 40 degrees, leaves its rim where it was, and bends between", () => {
    const moved = turn((40 * Math.PI) / 180);
    const own = head.getVerticesData("position")!;
    const farthest = { rigid: 0, rim: 0, between: 0 };
    moved.forEach((place, v) => {
      if (weights[v] === 1) {
        const rigid = Vector3.TransformCoordinates(Vector3.FromArray(own, 3 * v), head.getWorldMatrix());
        farthest.rigid = Math.max(farthest.rigid, Vector3.Distance(place, rigid));
      } else {
        const way = Vector3.Distance(place, rest[v]);
        if (weights[v] === 0) farthest.rim = Math.max(farthest.rim, way);
        else farthest.between = Math.max(farthest.between, way);
      }
    });
    expect(farthest.rigid).toBeLessThan(1e-6);
    expect(farthest.rim).toBeLessThan(1e-6);
    expect(farthest.between).toBeGreaterThan(0.02);
    turn(0);
  });

  it("goes rigidly with a head that hangs on something else than its neck", () => {
    const bone = new TransformNode("bone", scene);
    const { parent, position } = bones.head;
    bones.head.parent = bone;
    bones.head.position = Vector3.Zero();
    const own = head.getVerticesData("position")!;
    turn(0).forEach((place, v) => {
      const plain = Vector3.TransformCoordinates(Vector3.FromArray(own, 3 * v), head.getWorldMatrix());
      expect(Vector3.Distance(place, plain)).toBeLessThan(1e-6);
    });
    Object.assign(bones.head, { parent, position });
    bone.dispose();
  });

  it("goes with the root's tree", () => {
    expect(scene.skeletons).toHaveLength(1);
    addAvatarToScene(avatar, scene).dispose();
    expect(scene.skeletons).toHaveLength(1);
  });
});
