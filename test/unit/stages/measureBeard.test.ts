import { describe, expect, it } from "@jest/globals";
import { interpolateToTexels } from "../../../sdk/head/bake/interpolateToTexels";
import { bakeUvRaster } from "../../../sdk/head/bakeUvRaster";
import { beardZones } from "../../../sdk/head/beard/beardZones";
import { linearToSrgb8 } from "../../../sdk/image/srgb";
import { measureBeard } from "../../../sdk/stages/measureBeard";
import { officialHead } from "../../fixtures/officialHead";

const SIZE = 256;
const SKIN = [0.4, 0.25, 0.18];
const HAIR = [0.05, 0.035, 0.03];
const OWN = [0.1, 0.1, 0.1] as const;
const model = officialHead();
const raster = bakeUvRaster(model, SIZE);
const zones = beardZones(model);
const [moustache, chin, jaw] = [zones.moustache, zones.chin, zones.jaw].map((zone) =>
  interpolateToTexels(model, raster, zone, 1, "vertex"),
);

/** Skin with so much hair of a colour in every texel of an area. @param bright of the skin */
function mapsOf(cover: (texel: number) => number, bright = 1, hair = HAIR) {
  const diffuse = new Uint8Array(SIZE * SIZE * 4).fill(255);
  for (let i = 0; i < SIZE * SIZE; i++) {
    const share = cover(i);
    for (let c = 0; c < 3; c++) diffuse[i * 4 + c] = linearToSrgb8((1 - share) * bright * SKIN[c] + share * hair[c]);
  }
  return { diffuse, size: SIZE };
}

describe("measureBeard", () => {
  it("gives shaven faces, light and dark, and the shade of a shaven beard none", () => {
    for (const bright of [1, 0.4, 0.15]) {
      const { style, growth } = measureBeard(
        mapsOf(() => 0, bright),
        model,
        OWN,
      );
      expect([style, growth.every((value) => value === 0)]).toEqual([null, true]);
    }
    // A quarter darker: more than any shaven chin of our photos.
    const shade = measureBeard(
      mapsOf((i) => 0.25 * Math.max(moustache[i], chin[i], jaw[i])),
      model,
      OWN,
    );
    expect(shade.style).toBeNull();
  });

  it("finds a moustache alone where only that is, and a full beard where it is full, in its colour", () => {
    const lip = measureBeard(
      mapsOf((i) => 0.85 * moustache[i]),
      model,
      OWN,
    );
    const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
    expect(lip.style?.area).toBe("own");
    expect(sum(lip.growth)).toBeGreaterThan(0.5 * sum(zones.moustache));
    expect(sum(lip.growth.map((value, v) => value * zones.chin[v]))).toBe(0);
    const full = measureBeard(
      mapsOf((i) => 0.85 * Math.max(moustache[i], chin[i], jaw[i])),
      model,
      OWN,
    );
    expect(sum(full.growth)).toBeGreaterThan(0.6 * (sum(zones.moustache) + sum(zones.chin) + sum(zones.jaw)));
    expect(full.style!.length).toBeGreaterThan(lip.style!.length);
    full.style!.color.forEach((value, c) => {
      expect(Math.abs(value - (0.15 * SKIN[c] + 0.85 * HAIR[c]))).toBeLessThan(0.02);
    });
  });
});
