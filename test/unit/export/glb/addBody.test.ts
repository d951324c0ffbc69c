import { type Node, WebIO } from "@gltf-transform/core";
import { KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization } from "@gltf-transform/extensions";
import { describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { ARKIT_NAMES } from "../../../../plugin/arkitNames";
import { exportGlb } from "../../../../sdk/export/exportGlb";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { buildMouth } from "../../../../sdk/head/buildMouth";
import { officialHead } from "../../../fixtures/officialHead";
import { TALKING_HEAD_JOINTS, TALKING_HEAD_VISEMES } from "../../../fixtures/talkingHeadNames";
import { meanAvatar } from "../../fixtures/meanAvatar";

const model = officialHead();
const avatar = { ...meanAvatar(model), head: buildHeadMesh(model, []), mouth: buildMouth(model, []) };
const [body, alone] = [await exportGlb(avatar, { body: true }), await exportGlb(avatar)];
const rootOf = async (file: Uint8Array) =>
  (
    await new WebIO().registerExtensions([KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization]).readBinary(file)
  ).getRoot();
const root = await rootOf(body);
const named = (name: string) => root.listNodes().filter((node) => node.getName() === name);
const above = (node: Node): string[] => {
  const parent = node.getParentNode();
  return parent ? [...above(parent), parent.getName()] : [];
};

describe("a file with a body, as TalkingHead asks for it", () => {
  it("has every joint once, below Armature", () => {
    for (const name of TALKING_HEAD_JOINTS) {
      expect([name, named(name).length]).toEqual([name, 1]);
      if (name !== "Armature") expect([name, above(named(name)[0])[0]]).toEqual([name, "Armature"]);
    }
    expect(above(named("Head")[0])).toEqual(["Armature", "Hips", "Spine", "Spine1", "Spine2", "Neck"]);
  });

  it("has ARKit's and OVR's shapes by their names on the skin below Armature, and on the mouth those that move it", () => {
    const shapes = (name: string) => named(name)[0].getMesh()!.getExtras().targetNames as string[];
    expect(above(named("HeadMesh")[0])).toEqual(["Armature"]);
    expect([...shapes("HeadMesh")].sort()).toEqual([...ARKIT_NAMES, ...TALKING_HEAD_VISEMES].sort());
    for (const name of ["jawOpen", "tongueOut", "viseme_aa", "viseme_TH"]) expect(shapes("Tongue")).toContain(name);
    for (const name of ["jawOpen", "viseme_aa"]) expect(shapes("LowerTeeth")).toContain(name);
  });

  it("stands upright: feet on the ground, eyes at 1.6 m, left on the person's left", () => {
    const place = (name: string) => named(name)[0].getWorldTranslation();
    for (const side of ["Left", "Right"]) {
      expect(place(`${side}ToeBase`)[1]).toBeGreaterThan(0);
      expect(place(`${side}ToeBase`)[1]).toBeLessThan(0.05);
      expect(place(`${side}Eye`)[1]).toBeCloseTo(1.6, 1);
    }
    expect(place("LeftHand")[0]).toBeGreaterThan(0.5);
    for (const name of ["Hand", "HandThumb1", "HandPinky3", "Foot"]) {
      const [left, right] = [place(`Left${name}`), place(`Right${name}`)];
      for (const c of [0, 1, 2]) expect(right[c]).toBeCloseTo(c === 0 ? -left[c] : left[c], 6);
    }
    expect(place("LeftToeBase")[2]).toBeGreaterThan(place("LeftFoot")[2] + 0.08);
    expect(place("LeftHandThumb1")[2]).toBeGreaterThan(place("LeftHand")[2]);
  });

  it("is valid, with the one warning that Mixamo's own files have, which a head alone has not", async () => {
    const codes = async (file: Uint8Array) =>
      (await validateBytes(file)).issues.messages.filter(({ severity }) => severity < 2).map(({ code }) => code);
    expect(await codes(body)).toEqual(["NODE_SKINNED_MESH_NON_ROOT"]);
    expect(await codes(alone)).toEqual([]);
    expect((await rootOf(alone)).listNodes().map((node) => node.getName())).not.toContain("Hips");
  });
});
