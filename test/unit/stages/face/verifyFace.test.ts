import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InferenceRuntime } from "../../../../sdk/inference/openInferenceRuntime";
import { detectInWindow } from "../../../../sdk/stages/face/detectInWindow";
import { halvePhoto } from "../../../../sdk/stages/face/halvePhoto";
import { GREATEST_DRIFT, LEAST_SCORE, verifyFace } from "../../../../sdk/stages/face/verifyFace";
import { faceRuntime } from "../../../fixtures/faceRuntime";
import { testPhoto } from "../../../fixtures/testPhoto";

let runtime: InferenceRuntime;
beforeAll(async () => {
  runtime = await faceRuntime();
});
afterAll(() => runtime.dispose());

async function firstCandidate(name: string) {
  const photo = await testPhoto(name);
  const photos = halvePhoto(photo);
  const side = Math.max(photo.width, photo.height);
  const window = { centreX: photo.width / 2, centreY: photo.height / 2, side, rotation: 0 };
  const [face] = await detectInWindow(photos, window, "full-range", runtime);
  return { photos, face };
}

describe("verifyFace", () => {
  it("believes a face", async () => {
    const { photos, face } = await firstCandidate("sk_astronaut.png");
    const checked = await verifyFace(photos, face, runtime);
    expect(checked.isFace).toBe(true);
    expect(checked.mesh.score).toBeGreaterThan(LEAST_SCORE);
    expect(checked.drift).toBeLessThan(GREATEST_DRIFT / 4);
  });

  it("does not believe a box on the coffee cup", async () => {
    const photos = halvePhoto(await testPhoto("sk_coffee.png"));
    const keypoints = Float32Array.of(250, 150, 350, 150, 300, 200, 300, 250, 200, 180, 400, 180);
    const face = { x: 200, y: 100, width: 200, height: 200, score: 0.9, keypoints, detector: "full-range" as const };
    expect((await verifyFace(photos, face, runtime)).isFace).toBe(false);
  });
});
