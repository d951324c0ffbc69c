import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { detectFaces } from "../../../sdk/stages/detectFaces";
import { faceRuntime } from "../../fixtures/faceRuntime";
import { plainPhoto, testPhoto } from "../../fixtures/testPhoto";

let runtime: InferenceRuntime;
beforeAll(async () => {
  runtime = await faceRuntime();
});
afterAll(() => runtime.dispose());

const SHARED = "../../../shared/data/photos/";

describe("detectFaces", () => {
  it("finds and verifies the one face", async () => {
    const { faces, rejected } = await detectFaces(await testPhoto("sk_astronaut.png"), runtime);
    expect(faces).toHaveLength(1);
    expect(rejected).toEqual([]);
    expect(faces[0].face.score).toBeGreaterThan(0.9);
  });

  it("finds a face that stands on its head, with its eyes the right way round", async () => {
    const { faces } = await detectFaces(await testPhoto("sk_astronaut.png", { upsideDown: true }), runtime);
    expect(faces).toHaveLength(1);
    const [rightX, rightY, leftX] = faces[0].face.keypoints;
    expect(rightX).toBeGreaterThan(leftX);
    expect(rightY).toBeGreaterThan(380);
  });

  it.each(["sk_chelsea.png", "sk_coffee.png"])("finds no face in %s", async (name) => {
    expect((await detectFaces(await testPhoto(name), runtime)).faces).toEqual([]);
  });

  it("finds no face in black and in one pixel", async () => {
    expect((await detectFaces(plainPhoto(640, 480, [0, 0, 0]), runtime)).faces).toEqual([]);
    expect((await detectFaces(plainPhoto(1, 1, [200, 150, 120]), runtime)).faces).toEqual([]);
  });

  it("rejects with the reason of an abort, at once and halfway, and leaves no session behind", async () => {
    const controller = new AbortController();
    const own = await faceRuntime((file) => file === "face_detection_full" && controller.abort("enough"));
    const photo = await testPhoto("sk_coffee.png");
    await expect(detectFaces(photo, own, AbortSignal.abort("no"))).rejects.toBe("no");
    await expect(detectFaces(photo, own, controller.signal)).rejects.toBe("enough");
    expect(own.sessionCount).toBeGreaterThan(0);
    await own.dispose();
    expect(own.sessionCount).toBe(0);
  });

  // The group of 1927: 29 people, faces 35-70 px wide. Only where the shared pictures are at hand.
  (existsSync(join(import.meta.dirname, "../../data", SHARED)) ? it : it.skip)("finds a group by tiles", async () => {
    const { faces } = await detectFaces(await testPhoto(`${SHARED}vh_solvay1927.jpg`, { width: 2048 }), runtime);
    expect(faces.length).toBeGreaterThanOrEqual(22);
    expect(faces.length).toBeLessThanOrEqual(29);
  });
});
