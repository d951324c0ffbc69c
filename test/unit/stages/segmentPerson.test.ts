import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { detectFaces } from "../../../sdk/stages/detectFaces";
import { findLandmarks } from "../../../sdk/stages/findLandmarks";
import { segmentPerson } from "../../../sdk/stages/segmentPerson";
import { faceRuntime } from "../../fixtures/faceRuntime";
import { testPhoto } from "../../fixtures/testPhoto";

let runtime: InferenceRuntime;
beforeAll(async () => {
  runtime = await faceRuntime();
});
afterAll(() => runtime.dispose());

async function maskOf(upsideDown: boolean) {
  const photo = await testPhoto("sk_astronaut.png", { upsideDown });
  const landmarks = await findLandmarks(photo, await detectFaces(photo, runtime), runtime);
  const mask = await segmentPerson(photo, landmarks, runtime);
  const at = (x: number, y: number) =>
    mask.data[Math.floor((y * mask.height) / 512) * mask.width + Math.floor((x * mask.width) / 512)];
  return { mask, landmarks, at: (x: number, y: number) => (upsideDown ? at(511 - x, 511 - y) : at(x, y)) };
}

describe("segmentPerson", () => {
  it.each([false, true])("tells the astronaut from the background, on her head: %s", async (upsideDown) => {
    const { at, mask } = await maskOf(upsideDown);
    expect(mask.data.length).toBe(mask.width * mask.height);
    expect(mask.data.every((value) => value >= 0 && value <= 1)).toBe(true);
    // Cheek, forehead, hair, neck and shoulder; then wall and flag beside the head.
    for (const [x, y] of [
      [222, 140],
      [222, 85],
      [180, 60],
      [225, 195],
      [150, 240],
    ])
      expect(at(x, y)).toBeGreaterThan(0.9);
    for (const [x, y] of [
      [330, 60],
      [340, 120],
      [110, 60],
    ])
      expect(at(x, y)).toBeLessThan(0.1);
  });

  it("covers the landmarks, and nothing outside its window", async () => {
    const { at, landmarks } = await maskOf(false);
    let inside = 0;
    for (let i = 0; i < 478; i++) if (at(landmarks.points[2 * i], landmarks.points[2 * i + 1]) > 0.5) inside++;
    expect(inside / 478).toBeGreaterThan(0.98);
    expect(at(222, 500)).toBe(0);
  });
});
