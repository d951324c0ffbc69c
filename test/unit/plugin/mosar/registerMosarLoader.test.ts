import {
  AppendSceneAsync,
  GetRegisteredSceneLoaderPluginMetadata,
  ImportMeshAsync,
  LoadAssetContainerAsync,
} from "@babylonjs/core/Loading/sceneLoader.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { getSceneAvatar } from "../../../../plugin/getSceneAvatar";
import { registerMosarLoader } from "../../../../plugin/mosar/registerMosarLoader";
import { exportMosar } from "../../../../sdk/export/exportMosar";
import { inventory } from "../../fixtures/inventory";
import { nullScene } from "../../fixtures/nullScene";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const avatar = syntheticAvatar();
const file = await exportMosar(avatar);
const BYTES = { pluginExtension: ".mosar" };
const loaders = () => GetRegisteredSceneLoaderPluginMetadata().filter(({ name }) => name === "mosar").length;

const scenes: Scene[] = [];
const openScene = () => {
  const scene = nullScene();
  scenes.push(scene);
  return scene;
};

beforeAll(registerMosarLoader);
// Babylon waits for shaders that the null engine never has.
afterAll(() => {
  for (const scene of scenes) scene.getEngine().dispose();
});

describe("registerMosarLoader", () => {
  it("registers once", () => {
    registerMosarLoader();
    expect(loaders()).toBe(1);
  });

  it("appends a file's avatar to a scene, whole and alive, with options", async () => {
    const scene = openScene();
    await AppendSceneAsync(file, scene, { ...BYTES, pluginOptions: { mosar: { name: "eileen", skin: false } } });
    const mesh = scene.getMeshByName("eileen.head");
    const loaded = mesh ? getSceneAvatar(mesh) : undefined;
    expect(loaded?.root.name).toBe("eileen");
    expect(loaded?.avatar).toStrictEqual(avatar);
    expect(loaded?.material.pluginManager?.getPlugin("MosarSkin") ?? null).toBeNull();
    loaded?.setBlendshapes({ jawOpen: 0.5 });
    expect(mesh?.morphTargetManager?.getTargetByName("jawOpen")?.influence).toBe(0.5);
  });

  it("fills a container and leaves the scene alone until it is added; both ways it goes without a trace", async () => {
    const scene = openScene();
    const before = inventory(scene);
    const container = await LoadAssetContainerAsync(file, scene, BYTES);
    expect(inventory(scene)).toEqual(before);
    const loaded = getSceneAvatar(container.meshes[0]);
    expect(container.meshes).toHaveLength(loaded?.meshes.length ?? 0);
    container.addAllToScene();
    expect(scene.meshes).toHaveLength(loaded?.meshes.length ?? 0);
    loaded?.setViseme("viseme_aa", 1);
    container.removeAllFromScene();
    container.dispose();
    expect(inventory(scene)).toEqual(before);
  });

  it("imports an avatar's meshes and says which they are", async () => {
    const scene = openScene();
    const { meshes, transformNodes } = await ImportMeshAsync(file, scene, BYTES);
    expect(meshes.length).toBe(getSceneAvatar(transformNodes[0])?.meshes.length);
    expect(transformNodes[0].name).toBe("avatar");
  });

  it("passes on why a file cannot be read, and leaves the scene as it was", async () => {
    const scene = openScene();
    const before = inventory(scene);
    await expect(AppendSceneAsync(file.subarray(0, 400), scene, BYTES)).rejects.toThrow(/mosar file cannot be read/);
    expect(inventory(scene)).toEqual(before);
  });
});
