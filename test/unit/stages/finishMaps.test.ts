import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../sdk/head/bakeGeometryMaps";
import { srgbToLinear } from "../../../sdk/image/srgb";
import { finishMaps } from "../../../sdk/stages/finishMaps";
import { regionSurface } from "../../../sdk/stages/light/regionSurface";
import { sphereHead } from "../../fixtures/sphereHead";

const model = sphereHead();
const [from, to] = [64, 128];
const geometry = bakeGeometryMaps(model, model.mean, from);
const finishedGeometry = bakeGeometryMaps(model, model.mean, to);
const skin = [0.5, 0.3, 0.2];
const hair = [0.08, 0.05, 0.03];

/** An evenly lit photo in the atlas: skin on the right half of the face with fine lines, hair on the scalp's front. */
function textureOf(maps: typeof geometry) {
  const { size, regions, position } = maps;
  const seen = new Float32Array(size * size);
  const visibility = new Float32Array(size * size);
  const color = new Float32Array(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    seen[i] = i % size < size / 2 && position[i * 3 + 2] > 0.02 ? 1 : 0;
    visibility[i] = seen[i] * (1 - Math.min(1, 2 * regions.scalp[i]));
    const line = 1 + (size === to && i % 2 ? 0.1 : size === to ? -0.1 : 0);
    for (let c = 0; c < 3; c++) color[i * 3 + c] = seen[i] * line * (regions.scalp[i] > 0.5 ? hair[c] : skin[c]);
  }
  return { size, seen, visibility, color };
}

const workingTexture = textureOf(geometry);
const input = {
  model,
  texture: textureOf(finishedGeometry),
  workingTexture,
  intrinsic: {
    ...regionSurface(geometry),
    diffuse: workingTexture.color.map((value, i) => (workingTexture.visibility[Math.floor(i / 3)] > 0 ? value : 0)),
  },
  geometry,
  finishedGeometry,
  seed: 1,
};
const { maps } = finishMaps(input);
const linear = (i: number) => [0, 1, 2].map((c) => srgbToLinear(maps.diffuse[i * 4 + c] / 255));
const { regions, coverage, position } = finishedGeometry;

describe("finishMaps", () => {
  it("paints the person's skin over everything unseen: nothing is black", () => {
    let worst = 0;
    for (let i = 0; i < to * to; i++) {
      if (coverage[i] !== 1 || regions.scalp[i] > 0.02) continue;
      linear(i).forEach((value, c) => {
        worst = Math.max(worst, Math.abs(value / skin[c] - 1));
      });
    }
    // The photo's lines are 10 %; pores and 8 bits add the rest: worst seen 15 %.
    expect(worst).toBeLessThan(0.2);
  });

  it("fills what no chart covers with the colours beside it: nothing black or white for mipmaps to bleed", () => {
    let brightest = 0;
    let darkest = 255;
    for (let i = 0; i < to * to; i++) {
      brightest = Math.max(brightest, maps.diffuse[i * 4]);
      darkest = Math.min(darkest, maps.diffuse[i * 4]);
    }
    // The lightest skin is linear .5 and a line's 10 %, code 197; the darkest hair half of .08, code 56.
    expect(brightest).toBeLessThan(205);
    expect(darkest).toBeGreaterThan(40);
  });

  it("keeps the photo's fine lines where it was seen, as colour and as relief", () => {
    const row = Math.round(0.55 * to) * to;
    const seen = Array.from({ length: 15 }, (_, k) => row + 40 + k).filter((i) => input.texture.visibility[i] === 1);
    expect(seen.length).toBeGreaterThan(10);
    for (const i of seen.slice(2, -2)) {
      if (i % 2) expect(linear(i)[1]).toBeGreaterThan(1.1 * linear(i - 1)[1]);
    }
  });

  it("covers the scalp with hair of the photo's colour, all round and without a step at the seam", () => {
    const mean = [0, 0, 0];
    let count = 0;
    for (let i = 0; i < to * to; i++) {
      if (coverage[i] !== 1 || regions.scalp[i] < 0.99) continue;
      count++;
      const color = linear(i);
      for (let c = 0; c < 3; c++) mean[c] += color[c];
    }
    for (let c = 0; c < 3; c++) expect(Math.abs(mean[c] / count / hair[c] - 1)).toBeLessThan(0.25);
    for (let y = 20; y < 100; y++) {
      const row = coverage.subarray(y * to, (y + 1) * to);
      const [left, right] = [row.indexOf(1) + y * to, row.lastIndexOf(1) + y * to];
      if (Math.abs(position[left * 3] - position[right * 3]) > 0.006) continue;
      // A strand's width apart on a ball of 0.1 m: the texels on both sides of the seam may differ like neighbours.
      expect(Math.abs(linear(left)[0] / linear(right)[0] - 1)).toBeLessThan(0.6);
    }
  });

  it("gives maps of the finished size with unit normals and the packed skin map", () => {
    expect(maps.size).toBe(to);
    expect(maps.specular.length).toBe(to * to);
    for (let i = 0; i < to * to; i += 37) {
      const n = [0, 1, 2].map((c) => maps.normal[i * 4 + c] / 127.5 - 1);
      expect(Math.abs(Math.hypot(...n) - 1)).toBeLessThan(0.02);
      expect(maps.diffuse[i * 4 + 3]).toBe(255);
      expect(maps.skin[i * 4 + 3]).toBe(maps.translucency[i]);
    }
    // The middle of the face of a ball of 100 mm: curvature .01 / mm, thick flesh.
    const middle = Math.round(0.5 * to) * to + to / 2;
    expect(Math.abs(maps.skin[middle * 4] / 255 - Math.sqrt(0.01 / 0.5))).toBeLessThan(0.01);
    expect(maps.skin[middle * 4 + 1]).toBe(255);
  });

  it("is the same twice by seed, and grows other hair with another", () => {
    expect(finishMaps(input).maps).toEqual(maps);
    expect(finishMaps({ ...input, seed: 2 }).maps.diffuse).not.toEqual(maps.diffuse);
  });
});
