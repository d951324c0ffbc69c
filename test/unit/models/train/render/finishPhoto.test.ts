import { describe, expect, it } from "@jest/globals";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { finishPhoto, samplePhotoGain } from "../../../../../models/train/render/finishPhoto";
import { SURFACE } from "../../../../../models/train/render/SceneMesh";
import { linearToSrgb } from "../../../../../sdk/image/srgb";

describe("finishPhoto", () => {
  const radiance = Float32Array.from({ length: 64 * 64 * 3 }, (_, i) => [0.4, 0.2, 0.1][i % 3]);

  it("codes radiance as sRGB, opaque, with noise about the value", async () => {
    const { rgba, width, height } = await finishPhoto(createRandomStream(1), radiance, 64);
    expect([width, height, rgba.length]).toEqual([64, 64, 64 * 64 * 4]);
    for (const [c, value] of [0.4, 0.2, 0.1].entries()) {
      let sum = 0;
      for (let i = c; i < rgba.length; i += 4) sum += rgba[i] / 4096;
      // JPEG's colour coding shifts a mean by a code or two.
      expect(Math.abs(sum - 255 * linearToSrgb(value))).toBeLessThan(2);
    }
    expect(new Set(rgba.filter((_, i) => i % 4 === 1)).size).toBeGreaterThan(1);
    expect(rgba.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });

  it("repeats by seed", async () => {
    const first = await finishPhoto(createRandomStream(2), radiance, 64);
    expect((await finishPhoto(createRandomStream(2), radiance, 64)).rgba).toEqual(first.rgba);
    expect((await finishPhoto(createRandomStream(3), radiance, 64)).rgba).not.toEqual(first.rgba);
  });
});

describe("samplePhotoGain", () => {
  const surface = new Uint8Array(100).fill(SURFACE.skin);
  const scene = (color: number[]) => Float32Array.from({ length: 300 }, (_, i) => color[i % 3]);

  it("exposes to a fifth on the geometric mean, whatever the light's strength", () => {
    for (const strength of [0.01, 5]) {
      let log = 0;
      for (let seed = 0; seed < 400; seed++) {
        log += Math.log(samplePhotoGain(createRandomStream(seed), scene(Array(3).fill(strength)), surface)[1]) / 400;
      }
      // Sigma .3 over 400 draws: .015.
      expect(Math.abs(log - Math.log(0.2 / strength))).toBeLessThan(0.05);
    }
  });

  it("takes out about two thirds of the light's colour", () => {
    let log = 0;
    for (let seed = 0; seed < 100; seed++) {
      const [red, , blue] = samplePhotoGain(createRandomStream(seed), scene([2, 1, 0.5]), surface);
      log += Math.log(red / blue) / 100;
    }
    expect(log / Math.log(0.25)).toBeCloseTo(0.66, 1.5);
  });
});
