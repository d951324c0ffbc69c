import { VertexBuffer } from "@babylonjs/core/Buffers/buffer.js";
import { NullEngine } from "@babylonjs/core/Engines/nullEngine.js";
import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { Scene } from "@babylonjs/core/scene.js";
import { expect, it } from "@jest/globals";
import { createMouthPart } from "../../../plugin/createMouthPart";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("has the part's shade, its tints at the vertices and its targets, and goes with its parent", () => {
  const scene = new Scene(new NullEngine());
  const root = new TransformNode("root", scene);
  const [part] = syntheticAvatar().mouth;
  const mesh = createMouthPart(part, root, scene);
  const material = mesh.material as PBRMaterial;
  expect(material.albedoColor.asArray()).toEqual(part.albedo);
  expect(mesh.getVerticesData(VertexBuffer.ColorKind)?.[4]).toBeCloseTo(0.8, 6);
  expect(mesh.getVerticesData(VertexBuffer.ColorKind)?.[3]).toBe(1);
  expect(mesh.morphTargetManager?.getTargetByName("tongueOut")).toBeTruthy();
  expect(mesh.morphTargetManager?.getTargetByName("viseme_aa")).toBeTruthy();
  root.dispose(false, true);
  expect(scene.meshes).toHaveLength(0);
  expect(scene.materials).not.toContain(material);
});
