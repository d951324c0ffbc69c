import { NullEngine } from "@babylonjs/core/Engines/nullEngine.js";
import { LoadAssetContainerAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import { Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { Scene } from "@babylonjs/core/scene.js";
import "@babylonjs/loaders/glTF/index.js";
import { describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { exportGlb } from "../../../../sdk/export/exportGlb";
import { headJoints } from "../../../../sdk/head/headJoints";
import { neckWeights } from "../../../../sdk/head/neckWeights";
import { officialHead } from "../../../fixtures/officialHead";
import { meanAvatar } from "../../fixtures/meanAvatar";

const avatar = meanAvatar(officialHead());
const glb = await exportGlb(avatar);

describe("a file's neck", () => {
  it("is valid skinning without warnings, packed too", async () => {
    for (const file of [glb, await exportGlb(avatar, { meshopt: true })]) {
      const { issues } = await validateBytes(file);
      expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
    }
  });

  it("bends in Babylon when the head turns by 40 degrees, and its rim stays", async () => {
    const scene = new Scene(new NullEngine());
    scene.useRightHandedSystem = true;
    // The null engine decodes no pictures.
    const options = { pluginExtension: ".glb", pluginOptions: { gltf: { skipMaterials: true } } };
    await LoadAssetContainerAsync(glb, scene, options).then((container) => container.addAllToScene());
    const mesh = scene.getMeshByName("HeadMesh") as Mesh;
    const head = scene.getNodeByName("Head") as TransformNode;
    const places = () => {
      head.computeWorldMatrix(true);
      mesh.skeleton?.prepare(true);
      const positions = mesh.getPositionData(true, false)!;
      return Array.from({ length: positions.length / 3 }, (_, v) =>
        Vector3.TransformCoordinates(Vector3.FromArray(positions, 3 * v), mesh.computeWorldMatrix(true)),
      );
    };
    const rest = places();
    const fromRest = head.getWorldMatrix().clone().invert();
    head.rotationQuaternion = Quaternion.RotationYawPitchRoll((40 * Math.PI) / 180, 0, 0);
    const moved = places();
    const farthest = { rigid: 0, rim: 0, between: 0 };
    neckWeights(avatar.head.positions, headJoints(avatar.eyes)).forEach((weight, v) => {
      const rigid = Vector3.TransformCoordinates(rest[v], fromRest.multiply(head.getWorldMatrix()));
      const key = weight === 1 ? "rigid" : weight === 0 ? "rim" : "between";
      farthest[key] = Math.max(farthest[key], Vector3.Distance(moved[v], weight === 1 ? rigid : rest[v]));
    });
    expect(farthest.rigid).toBeLessThan(1e-6);
    expect(farthest.rim).toBeLessThan(1e-6);
    expect(farthest.between).toBeGreaterThan(0.02);
  });
});
