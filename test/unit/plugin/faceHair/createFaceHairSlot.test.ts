import { LoadAssetContainerAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import type { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { WebIO } from "@gltf-transform/core";
import { KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization } from "@gltf-transform/extensions";
import { describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { addAvatarToScene } from "../../../../plugin/addAvatarToScene";
import { registerMosarLoader } from "../../../../plugin/mosar/registerMosarLoader";
import { exportMosar } from "../../../../sdk/export/exportMosar";
import { beardZones } from "../../../../sdk/head/beard/beardZones";
import type { Avatar } from "../../../../sdk/types";
import { officialHead } from "../../../fixtures/officialHead";
import { inventory } from "../../fixtures/inventory";
import { lashedAvatar } from "../../fixtures/lashedAvatar";
import { nullScene } from "../../fixtures/nullScene";
import { inPaintedBrow, paintedCover } from "../../fixtures/paintedBrows";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const model = officialHead();
const zones = beardZones(model);
const usual = { length: 0.008, density: 1, color: [0.03, 0.02, 0.015] } as const;
const SIZE = 64;
/** Skin with dark brows. */
const diffuse = Uint8Array.from({ length: SIZE * SIZE * 4 }, (_, i) => {
  const [u, v] = [(((i >> 2) % SIZE) + 0.5) / SIZE, (Math.floor((i >> 2) / SIZE) + 0.5) / SIZE];
  const [along, up] = inPaintedBrow(u, v);
  return (i & 3) === 3 ? 255 : Math.abs(up) < 1 && along > 0 && along < 1 ? 40 : 190;
});
const one = () => new Uint8Array(SIZE * SIZE).fill(128);
const four = () => new Uint8Array(SIZE * SIZE * 4).fill(128);
const data: Avatar = {
  ...lashedAvatar(model),
  maps: {
    size: SIZE,
    diffuse,
    specular: one(),
    roughness: one(),
    ambientOcclusion: one(),
    translucency: one(),
    normal: four(),
    lightNormalized: four(),
    skin: four(),
  },
  beard: { style: null, zones, growth: new Float32Array(zones.chin.length) },
  brows: { style: null, usual, cover: paintedCover() },
};
const influence = (mesh: Mesh | null, name = "jawOpen") => mesh?.morphTargetManager?.getTargetByName(name)?.influence;

// The first here: later what grows brows is loaded, and they are there at once.
describe("brows of an avatar", () => {
  it("shows the person's own when the scene is ready, unless the avatar is gone by then", async () => {
    const scene = nullScene();
    const before = inventory(scene);
    const worn = { ...data, brows: { ...data.brows!, style: usual } };
    const avatar = addAvatarToScene(worn, scene);
    addAvatarToScene(worn, scene).dispose();
    expect(scene.getWaitingItemsCount()).toBe(2);
    for (let n = 0; n < 100 && scene.getWaitingItemsCount() > 0; n++) await new Promise((done) => setTimeout(done, 10));
    expect(scene.getWaitingItemsCount()).toBe(0);
    expect(avatar.brows!.getTotalIndices()).toBeGreaterThan(0);
    avatar.dispose();
    expect(inventory(scene)).toEqual(before);
  });
});

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
});

describe("SceneAvatar.setBrows", () => {
  it("grows brows that go with the face over fading paint, changes them, takes them off, and leaves nothing", async () => {
    const scene = nullScene();
    const before = inventory(scene);
    const avatar = addAvatarToScene(data, scene);
    const painted = inventory(scene);
    const texture = avatar.material.albedoTexture!;
    const skin = () => texture._texture!._bufferView as Uint8Array;
    const own = skin().slice();
    expect(avatar.brows).toBeNull();
    avatar.setBlendshapes({ eyeBlinkLeft: 0.5 });
    await avatar.setBrows({});
    const first = avatar.brows!;
    expect([first.isPickable, avatar.meshes.includes(first)]).toEqual([false, false]);
    expect(skin()).not.toEqual(own);
    const whole = first.getTotalIndices();
    await avatar.setBrows({ density: 0.5 });
    expect([first.isDisposed(), avatar.brows!.getTotalIndices() < 0.6 * whole]).toEqual([true, true]);
    await avatar.setBrows(null);
    expect(skin()).toEqual(own);
    expect(inventory(scene)).toEqual(painted);
    avatar.dispose();
    expect(inventory(scene)).toEqual(before);
    await expect(avatar.setBrows({})).rejects.toThrow("is gone");
  });

  it("comes with a container of a file, and goes with it", async () => {
    registerMosarLoader();
    const scene = nullScene();
    const before = inventory(scene);
    const file = await exportMosar({
      ...data,
      brows: { ...data.brows!, style: usual },
      report: { ...data.report, shape: { ...data.report.shape, deviation: new Float32Array(model.vertexCount) } },
    });
    const container = await LoadAssetContainerAsync(file, scene, { pluginExtension: ".mosar" });
    expect(inventory(scene)).toEqual(before);
    expect(container.meshes.map(({ name }) => name).filter((name) => name.endsWith(".brows"))).toHaveLength(1);
    container.dispose();
    expect(inventory(scene)).toEqual(before);
  });

  it("keeps what it wears when the new one fails, and leaves nothing of that", async () => {
    const scene = nullScene();
    const avatar = addAvatarToScene(data, scene);
    await avatar.setBrows({});
    const [worn, before] = [avatar.brows, inventory(scene)];
    const texture = avatar.material.albedoTexture as RawTexture;
    const update = texture.update;
    texture.update = () => {
      throw new Error("lost");
    };
    await expect(avatar.setBrows({ density: 0.5 })).rejects.toThrow("lost");
    expect([avatar.brows, inventory(scene)]).toEqual([worn, before]);
    texture.update = update;
    // Somebody else's picture is not painted on.
    avatar.material.albedoTexture = null;
    await avatar.setBrows(null);
    expect(avatar.brows).toBeNull();
  });
});

describe("SceneAvatar.setLashes", () => {
  it("takes lashes off, grows others that go with the lids, and leaves nothing", () => {
    const scene = nullScene();
    const before = inventory(scene);
    const avatar = addAvatarToScene(data, scene);
    const lashed = inventory(scene);
    const first = avatar.lashes!;
    avatar.setLashes(null);
    expect([avatar.lashes, first.isDisposed()]).toEqual([null, true]);
    avatar.setBlendshapes({ eyeBlinkLeft: 0.7 });
    avatar.setLashes({ upper: 0.013 });
    expect(influence(avatar.lashes, "eyeBlinkLeft")).toBe(0.7);
    expect(avatar.lashes!.getBoundingInfo().maximum.z).toBeGreaterThan(first.getBoundingInfo().maximum.z);
    avatar.setLashes(data.lashes!);
    expect(inventory(scene)).toEqual(lashed);
    avatar.dispose();
    expect(inventory(scene)).toEqual(before);
  });
});

it("refuses a style where nobody knows where it grows", async () => {
  const scene = nullScene();
  const avatar = addAvatarToScene(syntheticAvatar(), scene);
  expect(() => avatar.setBeard({})).toThrow(TypeError);
  await expect(avatar.setBrows({})).rejects.toThrow(TypeError);
  avatar.setBeard(null);
  await avatar.setBrows(null);
  expect([avatar.beard, avatar.brows]).toEqual([null, null]);
});

it("has one picture on the GPU for lashes, brows and beards of all avatars, which goes with the last of them", async () => {
  const scene = nullScene();
  const pictureOf = (mesh: Mesh | null) => mesh!.material!.getActiveTextures()[0]._texture!;
  const users = (picture: object) => (picture as { _references: number })._references;
  const [avatar, other] = [0, 1].map(() => addAvatarToScene({ ...data, lashes: undefined }, scene));
  avatar.setBeard({ area: "moustache" });
  const first = pictureOf(avatar.beard);
  avatar.setLashes({});
  await avatar.setBrows({});
  other.setLashes({});
  const all = [avatar.beard, avatar.lashes, avatar.brows, other.lashes].map(pictureOf);
  expect(all).toEqual([first, first, first, first]);
  expect(users(first)).toBe(4);
  avatar.setBeard(null);
  avatar.setBeard({ area: "goatee" });
  avatar.dispose();
  expect([users(first), pictureOf(other.lashes) === first]).toEqual([1, true]);
  other.setLashes(null);
  expect(users(first)).toBe(0);
  other.setLashes({});
  expect(pictureOf(other.lashes)).not.toBe(first);
  expect(users(pictureOf(other.lashes))).toBe(1);
});
