import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createAvatarFromPhoto } from "../../../plugin/createAvatarFromPhoto";
import { AvatarRuntime } from "../../../sdk/AvatarRuntime";
import type { AvatarProgress } from "../../../sdk/types";
import { inventory } from "../fixtures/inventory";
import { nullScene } from "../fixtures/nullScene";

const ROOT = resolve(import.meta.dirname, "../../..");
const PORTRAIT = join(ROOT, "samples/assets/astronaut.png");
const assetsUrl = join(ROOT, "models");

describe("createAvatarFromPhoto", () => {
  let runtime: AvatarRuntime;
  beforeAll(async () => {
    runtime = await AvatarRuntime.create({ assetsUrl, device: "wasm" });
  });
  afterAll(() => runtime.dispose());

  it("rejects what is no photo and leaves the scene as it was", async () => {
    const scene = nullScene();
    const before = inventory(scene);
    const html = new TextEncoder().encode("<!doctype html><p>not found</p>");
    await expect(createAvatarFromPhoto(html, scene, { runtime })).rejects.toMatchObject({ code: "photo-unreadable" });
    await expect(createAvatarFromPhoto(html, scene, { assetsUrl })).rejects.toMatchObject({ code: "photo-unreadable" });
    expect(inventory(scene)).toEqual(before);
  });

  it("names the models when they are not where they should be", async () => {
    const nowhere = { assetsUrl: join(ROOT, "no-models") };
    await expect(createAvatarFromPhoto(PORTRAIT, nullScene(), nowhere)).rejects.toMatchObject({
      code: "model-unavailable",
    });
  });

  it("stops at an abort halfway with its reason, the scene untouched, the progress rising till then", async () => {
    const scene = nullScene();
    const before = inventory(scene);
    const controller = new AbortController();
    const seen: AvatarProgress[] = [];
    const onProgress = (step: AvatarProgress) => {
      seen.push(step);
      if (step.stage === "fit") controller.abort(new Error("changed my mind"));
    };
    const { signal } = controller;
    await expect(createAvatarFromPhoto(PORTRAIT, scene, { runtime, signal, onProgress })).rejects.toThrow(
      "changed my mind",
    );
    expect(inventory(scene)).toEqual(before);
    const values = seen.map((step) => step.progress);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(seen.at(-1)!.stage).toBe("fit");
  });
});
