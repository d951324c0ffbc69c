import { expect, it } from "@jest/globals";
import { srgbToLinear } from "../../../../sdk/image/srgb";
import { backgroundFromPhoto } from "../../../../sdk/stages/light/backgroundFromPhoto";
import type { HeadFit, Photo } from "../../../../sdk/types";

const [width, height] = [64, 64];
const camera = { width, height, focalPx: 160, centreX: 32, centreY: 32 };
const fit = { camera, headToCamera: Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, -0.75) } as unknown as HeadFit;
const inside = (i: number) => Math.hypot((i % width) - 32, Math.floor(i / width) - 32) < 22;
const rgba = new Uint8ClampedArray(width * height * 4).map((_, k) =>
  inside(k >> 2) ? 30 : [200, 100, 50, 255][k % 4],
);
const photo: Photo = { width, height, rgba, originalWidth: width, originalHeight: height };

it("backgroundFromPhoto is the mean around the person", () => {
  const data = Float32Array.from({ length: width * height }, (_, i) => (inside(i) ? 1 : 0));
  const found = backgroundFromPhoto(photo, fit, { width, height, data });
  [200, 100, 50].forEach((code, c) => {
    expect(found?.[c]).toBeCloseTo(srgbToLinear(code / 255), 5);
  });
});

it("backgroundFromPhoto is undefined when the person fills the picture", () => {
  const data = new Float32Array(width * height).fill(1);
  expect(backgroundFromPhoto(photo, fit, { width, height, data })).toBeUndefined();
});
