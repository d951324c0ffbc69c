import { describe, expect, it } from "@jest/globals";
import type { TruthPicture } from "../../reference/TruthPicture";
import { JUDGED_REGIONS, truthRegion } from "../../reference/truthRegion";
import { namesOf, TRUTH_LIGHTS } from "../../reference/truthScene";

const SIDE = namesOf(TRUTH_LIGHTS).indexOf("side");
const [x, y, z] = TRUTH_LIGHTS.side;
const towards = [x, y, z].map((value) => value / Math.hypot(x, y, z));

/** One pixel whose normal has this cosine to the side light, lit by `lit` of it. */
function pixel(cosine: number, lit: number, face: number, nose: number, ears: number, leftOut = 0): TruthPicture {
  const across = [-towards[1], towards[0], 0];
  const length = Math.hypot(...across);
  const sine = Math.sqrt(1 - cosine * cosine);
  const normals = Float32Array.from(towards, (value, c) => cosine * value + (sine * across[c]) / length);
  const one = (value: number) => Float32Array.of(value);
  const lambert = namesOf(TRUTH_LIGHTS).map(() => one(lit * Math.max(0, cosine)));
  const regions = [face, nose, ears, leftOut].map(one);
  return { pixels: Uint16Array.of(0), normals, lambert, regions, diffuse: [], gloss: [] };
}

const regionsOf = (picture: TruthPicture) =>
  JUDGED_REGIONS.filter((name) => truthRegion(picture, SIDE, name).length === 1);

describe("truthRegion", () => {
  it("tells lit, shadowed and turned skin apart", () => {
    expect(regionsOf(pixel(0.8, 1, 1, 0, 0))).toEqual(["lit face"]);
    expect(regionsOf(pixel(0.8, 0.5, 1, 0, 0))).toEqual([]);
    expect(regionsOf(pixel(0.1, 1, 1, 0, 0))).toEqual(["terminator"]);
    expect(regionsOf(pixel(0.8, 1, 1, 1, 0))).toEqual(["nose"]);
    expect(regionsOf(pixel(0.5, 0, 0, 0, 1))).toEqual(["ears"]);
    expect(regionsOf(pixel(-0.5, 0, 0, 0, 1))).toEqual(["back-lit ears"]);
    expect(regionsOf(pixel(0.8, 1, 1, 0, 0, 1))).toEqual([]);
  });
});
