import { NullEngine } from "@babylonjs/core/Engines/nullEngine.js";
import { LoadAssetContainerAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import type { AbstractMesh } from "@babylonjs/core/Meshes/abstractMesh.js";
import { Scene } from "@babylonjs/core/scene.js";
import type { FloatArray } from "@babylonjs/core/types.js";
import "@babylonjs/loaders/glTF/index.js";
import { type Accessor, type Node, WebIO } from "@gltf-transform/core";
import { KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization, type Specular } from "@gltf-transform/extensions";
import { describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import sharp from "sharp";
import { exportGlb } from "../../../sdk/export/exportGlb";
import { addVisemes } from "../../../sdk/head/addVisemes";
import { headJoints } from "../../../sdk/head/headJoints";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const avatar = syntheticAvatar();
const glb = await exportGlb(avatar);
const read = (file: Uint8Array) =>
  new WebIO().registerExtensions([KHRMaterialsSpecular, KHRMaterialsIOR, KHRMeshQuantization]).readBinary(file);

describe("exportGlb", () => {
  it("is valid glTF without warnings", async () => {
    const { issues } = await validateBytes(glb);
    expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
  });

  it("carries the morph targets by name and value", async () => {
    const document = await read(glb);
    const head = document
      .getRoot()
      .listMeshes()
      .find((mesh) => mesh.listPrimitives()[0].listTargets().length > 0);
    const { morphTargets } = addVisemes(avatar.head);
    expect(head?.getExtras().targetNames).toEqual(morphTargets.map(({ name }) => name));
    const worstOf = (semantic: "POSITION" | "NORMAL", key: "positions" | "normals") => {
      const targets = head?.listPrimitives()[0].listTargets() ?? [];
      const errors = targets.map((target, t) => {
        const stored = target.getAttribute(semantic) as Accessor;
        const at = (i: number) => stored.getElement(Math.floor(i / 3), [0, 0, 0])[i % 3];
        return Math.max(...morphTargets[t][key].map((value, i) => Math.abs(value - at(i))));
      });
      return Math.max(...errors);
    };
    // Moves below 50 um are dropped.
    expect(worstOf("POSITION", "positions")).toBeLessThan(5.01e-5);
    expect(worstOf("NORMAL", "normals")).toBeLessThan(0.03);
  });

  it("gives plain PBR viewers the reflectance of the shading model: F0 = .08 S, F90 = 25 F0", async () => {
    const document = await read(glb);
    const skin = document
      .getRoot()
      .listMaterials()
      .find((material) => material.getName() === "Skin");
    const specular = skin?.getExtension<Specular>("KHR_materials_specular");
    expect(skin?.getExtension("KHR_materials_ior")).toBeNull(); // 1.5, F0 .04
    expect(specular?.getSpecularFactor()).toBe(1);
    expect(specular?.getSpecularTexture()).toBe(skin?.getBaseColorTexture());
    const image = await sharp(skin?.getBaseColorTexture()?.getImage() as Uint8Array)
      .raw()
      .toBuffer();
    const worst = avatar.maps.specular.map((s, i) => Math.abs(image[i * 4 + 3] - Math.min(255, 2 * s)));
    expect(Math.max(...worst)).toBe(0);
    expect(skin?.getOcclusionTexture()).toBe(skin?.getMetallicRoughnessTexture());
  });

  it("opens in Babylon with shapes and joints where they were", async () => {
    const scene = new Scene(new NullEngine());
    scene.useRightHandedSystem = true;
    // The null engine decodes no pictures.
    const options = { pluginExtension: ".glb", pluginOptions: { gltf: { skipMaterials: true } } };
    await LoadAssetContainerAsync(glb, scene, options).then((container) => container.addAllToScene());
    const mesh = scene.getMeshByName("HeadMesh") as AbstractMesh;
    expect(mesh.parent?.name).toBe("Head");
    expect(mesh.parent?.parent?.name).toBe("Neck");
    expect(mesh.computeWorldMatrix(true).getTranslation().length()).toBeLessThan(1e-6);
    const rest = mesh.getVerticesData("position") as FloatArray;
    for (const { name, positions } of addVisemes(avatar.head).morphTargets) {
      const moved = mesh.morphTargetManager?.getTargetByName(name)?.getPositions() as FloatArray;
      let worst = 0;
      for (let i = 0; i < positions.length; i++) worst = Math.max(worst, Math.abs(moved[i] - rest[i] - positions[i]));
      expect([name, worst < 5.01e-5]).toEqual([name, true]);
    }
  });

  it("hangs skin, mouth and eyes on Mixamo's joints where the head frame has them", async () => {
    const document = await read(glb);
    const node = (name: string) =>
      document
        .getRoot()
        .listNodes()
        .find((one) => one.getName() === name) as Node;
    const children = (name: string) =>
      node(name)
        .listChildren()
        .map((child) => child.getName());
    expect(children("Armature")).toEqual(["Neck"]);
    expect(children("Neck")).toEqual(["Head"]);
    expect(children("Head")).toEqual(["HeadMesh", "LeftEye", "RightEye"]);
    expect(children("HeadMesh")).toEqual(["LowerTeeth"]);
    const { neck } = headJoints(avatar.eyes);
    for (let c = 0; c < 3; c++) {
      expect(node("HeadMesh").getWorldTranslation()[c]).toBeCloseTo(0, 9);
      expect(node("LeftEye").getWorldTranslation()[c]).toBeCloseTo(avatar.eyes[0].centre[c], 9);
      expect(node("Neck").getWorldTranslation()[c]).toBeCloseTo(neck[c], 9);
    }
  });

  it("gives the mouth its morph targets, its shade and the light that reaches it", async () => {
    const document = await read(glb);
    const teeth = document
      .getRoot()
      .listMeshes()
      .find((mesh) => mesh.getName() === "lowerTeeth");
    const primitive = teeth?.listPrimitives()[0];
    expect(teeth?.getExtras().targetNames).toEqual(
      addVisemes(avatar.mouth[0].mesh).morphTargets.map(({ name }) => name),
    );
    expect(primitive?.getMaterial()?.getBaseColorFactor()).toEqual([...avatar.mouth[0].albedo, 1]);
    const [red, , , alpha] = primitive?.getAttribute("COLOR_0")?.getElement(0, [0, 0, 0, 0]) ?? [];
    expect(red).toBeCloseTo(avatar.mouth[0].tints[0], 4);
    expect(alpha).toBe(1);
  });
});
