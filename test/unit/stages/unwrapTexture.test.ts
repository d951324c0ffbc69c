import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../sdk/head/bakeGeometryMaps";
import { unwrapTexture } from "../../../sdk/stages/unwrapTexture";
import type { Photo } from "../../../sdk/types";
import { sphereHead } from "../../fixtures/sphereHead";
import { sphereFit, spherePhoto } from "../../fixtures/spherePhoto";
import { worstOf } from "../../fixtures/worstOf";

const size = 128;
const model = sphereHead();
const geometry = bakeGeometryMaps(model, model.mean, size);

function unwrap(photo: Photo, mask?: { width: number; height: number; data: Float32Array }) {
  const fit = sphereFit(photo.width);
  return unwrapTexture(photo, fit, model, model.mean, geometry, mask, size);
}

/** Skin with a slow pattern by place, so that a shift of a texel shows. */
const skin = (x: number, y: number): readonly [number, number, number] => {
  const pattern = 1 + 0.25 * Math.sin(9 * x) * Math.cos(7 * y);
  return [0.5 * pattern, 0.3 * pattern, 0.2 * pattern];
};
const place = (i: number) => [0, 1, 2].map((c) => geometry.position[i * 3 + c] / 0.1);

describe("unwrapTexture", () => {
  const texture = unwrap(spherePhoto(200, skin));

  it("brings each place's own colour to its texel", () => {
    const sure = (i: number) => texture.visibility[i] >= 0.9;
    expect(texture.visibility.filter((value) => value >= 0.9).length).toBeGreaterThan(2000);
    for (let c = 0; c < 3; c++) {
      const off = (i: number) => Math.abs(texture.color[i * 3 + c] / skin(place(i)[0], place(i)[1])[c] - 1);
      // 8-bit codes, facets of the mesh and the texel's own width: worst seen 1.2 %.
      expect(worstOf(size * size, (i) => (sure(i) ? off(i) : 0))).toBeLessThan(0.03);
    }
  });

  it("believes what faces the camera, less what slants, nothing behind", () => {
    const nose = 62 * size + 64;
    expect(texture.visibility[nose]).toBe(1);
    expect(worstOf(size * size, (i) => (geometry.coverage[i] && place(i)[2] < 0 ? texture.seen[i] : 0))).toBe(0);
    expect(worstOf(size * size, (i) => (texture.seen[i] === 0 ? texture.visibility[i] : 0))).toBe(0);
    const slanting = [...texture.seen.keys()].filter((i) => place(i)[2] > 0.25 && place(i)[2] < 0.4);
    const mean = slanting.reduce((sum, i) => sum + texture.seen[i], 0) / slanting.length;
    expect(mean).toBeLessThan(0.5);
  });

  it("takes no background from a photo that shows it where the head should be", () => {
    const blue = spherePhoto(200, (x, y) => (x > 0.7 ? [0.05, 0.1, 0.6] : skin(x, y)));
    const { visibility } = unwrap(blue);
    // The judging grid's cells are 5 mm wide: from there on nothing is believed.
    const beyond = worstOf(size * size, (i) => (geometry.coverage[i] === 1 && place(i)[0] > 0.8 ? visibility[i] : 0));
    expect(beyond).toBeLessThan(0.02);
  });

  it("leaves out what the person mask and the photo's alpha leave out", () => {
    const mask = { width: 2, height: 1, data: Float32Array.of(0, 1) };
    const masked = unwrap(spherePhoto(200, skin), mask);
    const photo = spherePhoto(200, skin);
    for (let i = 0; i < 200 * 200; i++) if (i % 200 < 100) photo.rgba[i * 4 + 3] = 0;
    const cut = unwrap(photo);
    const left = (i: number) => geometry.coverage[i] === 1 && place(i)[0] < -0.6;
    expect(worstOf(size * size, (i) => (left(i) ? masked.seen[i] + cut.seen[i] : 0))).toBe(0);
    expect(worstOf(size * size, (i) => masked.seen[i])).toBe(1);
  });

  it("does not alias a photo much finer than the atlas", () => {
    // Lines of one pixel, black and white: half the light at every texel.
    const photo = spherePhoto(800, () => [0.5, 0.3, 0.2]);
    for (let i = 0; i < 800 * 800; i++) if (i % 2) photo.rgba.fill(0, i * 4, i * 4 + 3);
    const { color, seen } = unwrap(photo);
    expect(worstOf(size * size, (i) => (seen[i] < 0.9 ? 0 : Math.abs(color[i * 3] / 0.25 - 1)))).toBeLessThan(0.1);
  });
});
