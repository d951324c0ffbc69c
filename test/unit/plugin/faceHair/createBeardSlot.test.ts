import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { WebIO } from "@gltf-transform/core";
import { KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization } from "@gltf-transform/extensions";
import { describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { addAvatarToScene } from "../../../../plugin/addAvatarToScene";
import { beardZones } from "../../../../sdk/head/beard/beardZones";
import { officialHead } from "../../../fixtures/officialHead";
import { inventory } from "../../fixtures/inventory";
import { lashedAvatar } from "../../fixtures/lashedAvatar";
import { nullScene } from "../../fixtures/nullScene";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const model = officialHead();
const zones = beardZones(model);
const data = { ...lashedAvatar(model), beard: { style: null, zones, growth: new Float32Array(zones.chin.length) } };
const influence = (mesh: Mesh | null) => mesh?.morphTargetManager?.getTargetByName("jawOpen")?.influence;

describe("SceneAvatar.setBeard", () => {
  it("grows a beard that goes with the face, changes it, takes it off, and leaves nothing", async () => {
    const scene = nullScene();
    const before = inventory(scene);
    const avatar = addAvatarToScene(data, scene);
    const shaven = inventory(scene);
    expect(avatar.beard).toBeNull();
    avatar.setBlendshapes({ jawOpen: 0.5 });
    avatar.setBeard({ area: "goatee" });
    const first = avatar.beard!;
    expect(avatar.meshes).toContain(first);
    expect(influence(first)).toBe(0.5);
    avatar.setBeard({ area: "moustache", length: 0.006 });
    const worn = inventory(scene);
    avatar.setBlendshapes({ jawOpen: 0.8 });
    expect([influence(avatar.beard), first.isDisposed()]).toEqual([0.8, true]);
    avatar.setBeard({ area: "moustache", length: 0.005 });
    expect(inventory(scene)).toEqual(worn);
    const glb = await avatar.exportGLB();
    expect((await validateBytes(glb)).issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
    const io = new WebIO().registerExtensions([KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization]);
    const root = (await io.readBinary(glb)).getRoot();
    const node = root.listNodes().find((one) => one.getName() === "Beard")!;
    expect(node.getMesh()!.getExtras().targetNames).toContain("jawOpen");
    // Lashes and beard share their picture.
    expect(root.listTextures().filter((texture) => texture.getName() === "face-hair")).toHaveLength(1);
    avatar.setBeard(null);
    expect(inventory(scene)).toEqual(shaven);
    avatar.dispose();
    expect(inventory(scene)).toEqual(before);
    expect(() => avatar.setBeard({})).toThrow("is gone");
  });

  it("refuses a style where nobody knows where a beard grows", () => {
    const scene = nullScene();
    const avatar = addAvatarToScene(syntheticAvatar(), scene);
    expect(() => avatar.setBeard({})).toThrow(TypeError);
    avatar.setBeard(null);
    expect(avatar.beard).toBeNull();
  });
});
