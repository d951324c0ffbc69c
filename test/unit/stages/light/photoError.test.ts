import { expect, test } from "@jest/globals";
import { linearToSrgb, srgbToLinear } from "../../../../sdk/image/srgb";
import { photoError } from "../../../../sdk/stages/light/photoError";
import { plainTexture } from "./fixture/plainTexture";

const COUNT = 64;
const fill = (value: number) => new Float32Array(COUNT * 3).fill(value);
const texture = plainTexture(8, fill(srgbToLinear(0.6)), new Float32Array(COUNT).fill(1));
const psnr = (specular: number) =>
  photoError(
    texture,
    { lit: fill(0), specular: fill(specular) },
    fill(0.5),
    new Float32Array(COUNT).fill(1),
    texture.visibility,
  );

test("one tenth of the sRGB range off is 20 dB", () => {
  expect(linearToSrgb(srgbToLinear(0.5))).toBeCloseTo(0.5, 9);
  expect(psnr(srgbToLinear(0.5))).toBeCloseTo(20, 3);
});

test("texels without weight do not count", () => {
  const weight = new Float32Array(COUNT);
  const perfect = photoError(
    texture,
    { lit: fill(0), specular: fill(0) },
    fill(0.5),
    new Float32Array(COUNT).fill(1),
    weight,
  );
  expect(perfect).toBeGreaterThan(100);
});
