import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InferenceRuntime } from "../../../../sdk/inference/openInferenceRuntime";
import { halvePhoto } from "../../../../sdk/stages/face/halvePhoto";
import { meanDistance } from "../../../../sdk/stages/face/meanDistance";
import { runFaceMesh } from "../../../../sdk/stages/face/runFaceMesh";
import { faceRuntime } from "../../../fixtures/faceRuntime";
import { testPhoto } from "../../../fixtures/testPhoto";

let runtime: InferenceRuntime;
beforeAll(async () => {
  runtime = await faceRuntime();
});
afterAll(() => runtime.dispose());

const window = { centreX: 223, centreY: 125, side: 150, rotation: 0 };

describe("runFaceMesh", () => {
  it("gives 478 points in photo px and a face's score", async () => {
    const photos = halvePhoto(await testPhoto("sk_astronaut.png"));
    const { points, score } = await runFaceMesh(photos, window, runtime);
    expect(points.length).toBe(956);
    expect(score).toBeGreaterThan(0.99);
    // Irises, by eye on the photo.
    expect(Math.hypot(points[2 * 468] - 203.3, points[2 * 468 + 1] - 101)).toBeLessThan(1.5);
    expect(Math.hypot(points[2 * 473] - 246.7, points[2 * 473 + 1] - 103.5)).toBeLessThan(1.5);
  });

  it("puts a mirrored crop's points back in their places", async () => {
    const photos = halvePhoto(await testPhoto("sk_astronaut.png"));
    const straight = await runFaceMesh(photos, window, runtime);
    const mirrored = await runFaceMesh(photos, { ...window, mirrored: true }, runtime);
    // Outer eye corners 61 px apart; 1.5 % of that is what the network disagrees with itself by.
    expect(meanDistance(straight.points, mirrored.points)).toBeLessThan(0.03 * 61);
  });
});
