import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { expect, it } from "@jest/globals";
import { createBones } from "../../../plugin/createBones";
import { headJoints } from "../../../sdk/head/headJoints";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("puts Mixamo's chain of joints below the root where they are in the head", () => {
  const scene = nullScene();
  const root = new TransformNode("root", scene);
  const { armature, neck, head } = createBones(syntheticAvatar(), root);
  expect([armature, neck, head].map(({ name }) => name)).toEqual(["Armature", "Neck", "Head"]);
  expect([armature.parent, neck.parent, head.parent]).toEqual([root, armature, neck]);
  const joints = headJoints(syntheticAvatar().eyes);
  head.computeWorldMatrix(true);
  expect(neck.position.y).toBeCloseTo(joints.neck[1], 9);
  expect(head.getAbsolutePosition().z).toBeCloseTo(joints.head[2], 9);
});
