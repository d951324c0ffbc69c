import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InferenceRuntime } from "../../../../sdk/inference/openInferenceRuntime";
import { detectInWindow } from "../../../../sdk/stages/face/detectInWindow";
import { halvePhoto } from "../../../../sdk/stages/face/halvePhoto";
import { faceRuntime } from "../../../fixtures/faceRuntime";
import { plainPhoto, testPhoto } from "../../../fixtures/testPhoto";

let runtime: InferenceRuntime;
beforeAll(async () => {
  runtime = await faceRuntime();
});
afterAll(() => runtime.dispose());

const whole = { centreX: 256, centreY: 256, side: 512, rotation: 0 };

describe("detectInWindow", () => {
  it.each(["short-range", "full-range"] as const)(
    "%s: finds the astronaut's face, eyes, nose and mouth",
    async (detector) => {
      const faces = await detectInWindow(halvePhoto(await testPhoto("sk_astronaut.png")), whole, detector, runtime);
      expect(faces).toHaveLength(1);
      const [{ x, y, width, height, keypoints, score }] = faces;
      expect(score).toBeGreaterThan(0.9);
      // Read off the photo: right eye, left eye, nose tip, mouth, within 6 px of a face 90 px wide.
      const seen = [203, 101, 247, 103, 224, 126, 223, 144];
      seen.forEach((value, i) => {
        expect(Math.abs(keypoints[i] - value)).toBeLessThan(6);
      });
      expect(x).toBeLessThan(203);
      expect(x + width).toBeGreaterThan(247);
      expect(y + height).toBeGreaterThan(144);
    },
  );

  it("finds nothing on an even grey", async () => {
    const photos = halvePhoto(plainPhoto(512, 512, [128, 128, 128]));
    expect(await detectInWindow(photos, whole, "short-range", runtime)).toEqual([]);
    expect(await detectInWindow(photos, whole, "full-range", runtime)).toEqual([]);
  });
});
