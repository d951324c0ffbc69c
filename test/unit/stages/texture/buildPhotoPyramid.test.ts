import { describe, expect, it } from "@jest/globals";
import { srgbToLinear } from "../../../../sdk/image/srgb";
import { buildPhotoPyramid } from "../../../../sdk/stages/texture/buildPhotoPyramid";

const photo = (width: number, height: number, pixel: (x: number, y: number) => number[]) => ({
  width,
  height,
  rgba: new Uint8ClampedArray(
    Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width))).flat(),
  ),
  originalWidth: width,
  originalHeight: height,
});

describe("buildPhotoPyramid", () => {
  it("filters in linear light: black and white lines become half the light, not code 128", () => {
    const lines = photo(32, 32, (x) => (x % 2 ? [255, 255, 255, 255] : [0, 0, 0, 255]));
    const { levels } = buildPhotoPyramid(lines, [0, 0, 32, 32], 1);
    expect(levels.map(({ width }) => width)).toEqual([32, 16, 8, 4]);
    expect(levels[1].data.every((value, i) => Math.abs(value - (i % 4 === 3 ? 1 : 0.5)) < 1e-6)).toBe(true);
  });

  it("keeps the mean of a part of odd size, reduced on the way in", () => {
    const ramp = photo(50, 40, (x, y) => [x * 4, y * 4, 77, 255]);
    const pyramid = buildPhotoPyramid(ramp, [10, 8, 34.5, 32], 2);
    expect([pyramid.left, pyramid.top, pyramid.scale]).toEqual([10, 8, 2]);
    expect([pyramid.levels[0].width, pyramid.levels[0].height]).toEqual([13, 12]);
    const mean = (srgbToLinear((12 * 4) / 255) + srgbToLinear((13 * 4) / 255)) / 2;
    expect(pyramid.levels[0].data[4]).toBeCloseTo(mean, 6);
    expect(pyramid.levels[1].data[2]).toBeCloseTo(srgbToLinear(77 / 255), 6);
  });

  it("premultiplies by alpha, so that what is transparent lends no colour", () => {
    const half = photo(8, 8, (x) => (x % 2 ? [255, 0, 0, 0] : [0, 255, 0, 255]));
    const { levels } = buildPhotoPyramid(half, [0, 0, 8, 8], 1);
    expect([...levels[1].data.subarray(0, 4)]).toEqual([0, 0.5, 0, 0.5]);
  });

  it("clips a part that lies beside the photo to a pixel", () => {
    const white = photo(8, 8, () => [255, 255, 255, 255]);
    expect(buildPhotoPyramid(white, [20, 20, 30, 30], 1).levels[0].width).toBe(1);
  });
});
