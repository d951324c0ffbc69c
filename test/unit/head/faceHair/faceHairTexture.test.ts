import { expect, it } from "@jest/globals";
import { FACE_HAIR_BANDS, faceHairTexture } from "../../../../sdk/head/faceHair/faceHairTexture";

const SIZE = 256;
const rgba = faceHairTexture(SIZE);
const rows = SIZE / FACE_HAIR_BANDS.count;
const cover = (row: number) => {
  let sum = 0;
  for (let x = 0; x < SIZE; x++) sum += rgba[(row * SIZE + x) * 4 + 3] / 255;
  return sum / SIZE;
};

it("has lashes that stand apart, taper to their ends, and empty rows between the bands", () => {
  for (const band of [...FACE_HAIR_BANDS.upper, FACE_HAIR_BANDS.lower]) {
    const [root, middle, tip] = [0.93, 0.5, 0.08].map((share) => cover(Math.floor((band + share) * rows)));
    expect(root).toBeGreaterThan(0.1);
    expect(root).toBeLessThan(0.8);
    expect(middle).toBeLessThan(root);
    expect(tip).toBeLessThan(0.4 * middle);
    expect(cover(band * rows)).toBe(0);
  }
  // The lower lid's are sparser.
  const root = (band: number) => cover(Math.floor((band + 0.93) * rows));
  expect(root(FACE_HAIR_BANDS.lower)).toBeLessThan(0.75 * root(FACE_HAIR_BANDS.upper[0]));
});

it("is white, so that mip levels have no dark rims, and the same each time", () => {
  expect(rgba.every((value, i) => i % 4 === 3 || value === 255)).toBe(true);
  expect(faceHairTexture(SIZE)).toEqual(rgba);
});
