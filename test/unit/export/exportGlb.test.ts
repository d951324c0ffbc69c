import { type Accessor, type Node, WebIO } from "@gltf-transform/core";
import { KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization, type Specular } from "@gltf-transform/extensions";
import { describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import sharp from "sharp";
import { ARKIT_NAMES } from "../../../plugin/arkitNames";
import { exportGlb } from "../../../sdk/export/exportGlb";
import { addVisemes } from "../../../sdk/head/addVisemes";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { buildMouth } from "../../../sdk/head/buildMouth";
import { headJoints } from "../../../sdk/head/headJoints";
import { VISEME_SHAPES } from "../../../sdk/head/visemeShapes";
import { officialHead } from "../../fixtures/officialHead";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const avatar = syntheticAvatar();
const glb = await exportGlb(avatar);
const read = (file: Uint8Array) =>
  new WebIO().registerExtensions([KHRMaterialsSpecular, KHRMaterialsIOR, KHRMeshQuantization]).readBinary(file);
const VISEMES = Object.keys(VISEME_SHAPES);

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

  it("has all 52 + 15 names that players of the ARKit and OVR sets look for, given the official head", async () => {
    const model = officialHead();
    const whole = { ...avatar, head: buildHeadMesh(model, []), mouth: buildMouth(model, []) };
    const document = await read(await exportGlb(whole));
    const names = (mesh: string) => {
      const found = document
        .getRoot()
        .listMeshes()
        .find((one) => one.getName() === mesh);
      return new Set(found?.getExtras().targetNames as string[]);
    };
    expect(names("head")).toEqual(new Set([...ARKIT_NAMES, ...VISEMES]));
    // Jaw and tongue follow the lips in every viseme.
    for (const viseme of VISEMES) if (viseme !== "viseme_sil") expect(names("tongue")).toContain(viseme);
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
