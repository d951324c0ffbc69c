import { describe, expect, it } from "@jest/globals";
import { srgbToLinear } from "../../../../sdk/image/srgb";
import { buildPhotoPyramid } from "../../../../sdk/stages/texture/buildPhotoPyramid";
import { samplePhotoPyramid } from "../../../../sdk/stages/texture/samplePhotoPyramid";

const size = 64;
const photoOf = (code: (x: number, y: number) => number) => {
  const rgba = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let i = 0; i < size * size; i++) rgba.fill(code(i % size, Math.floor(i / size)), i * 4, i * 4 + 3);
  return { width: size, height: size, rgba, originalWidth: size, originalHeight: size };
};

describe("samplePhotoPyramid", () => {
  const out = new Float64Array(4);

  it("is bilinear between pixel centres when a texel is smaller than a pixel", () => {
    const pyramid = buildPhotoPyramid(
      photoOf((x) => x * 3),
      [0, 0, size, size],
      1,
    );
    samplePhotoPyramid(pyramid, 20.5, 30, 0.5, out);
    expect(out[0]).toBeCloseTo(srgbToLinear(60 / 255), 6);
    samplePhotoPyramid(pyramid, 21, 30, 0.5, out);
    expect(out[1]).toBeCloseTo((srgbToLinear(60 / 255) + srgbToLinear(63 / 255)) / 2, 6);
    expect(out[3]).toBe(1);
  });

  it("does not alias: a checker of pixels is even grey to a texel of eight", () => {
    const pyramid = buildPhotoPyramid(
      photoOf((x, y) => ((x + y) % 2 ? 255 : 0)),
      [0, 0, size, size],
      1,
    );
    for (const [x, y] of [
      [20, 20],
      [20.5, 21],
      [33.3, 40.9],
    ]) {
      samplePhotoPyramid(pyramid, x, y, 8, out);
      expect(out[0]).toBeCloseTo(0.5, 6);
    }
  });

  it("finds the same place at every level, also of a clipped and reduced part", () => {
    const pyramid = buildPhotoPyramid(
      photoOf((x) => x * 3),
      [8, 8, 56, 56],
      2,
    );
    for (const footprint of [1, 3, 4]) {
      samplePhotoPyramid(pyramid, 32, 32, footprint, out);
      // A ramp of codes is slightly convex in linear light: worst seen 6e-4.
      expect(Math.abs(out[0] - srgbToLinear(94.5 / 255))).toBeLessThan(1.5e-3);
    }
  });
});
