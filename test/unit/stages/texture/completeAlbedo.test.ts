import { describe, expect, it } from "@jest/globals";
import { interpolateToTexels } from "../../../../sdk/head/bake/interpolateToTexels";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { bakeUvRaster } from "../../../../sdk/head/bakeUvRaster";
import { completeAlbedo } from "../../../../sdk/stages/texture/completeAlbedo";
import { sphereHead } from "../../../fixtures/sphereHead";
import { worstOf } from "../../../fixtures/worstOf";

describe("completeAlbedo", () => {
  const size = 128;
  const model = sphereHead();
  const geometry = bakeGeometryMaps(model, model.mean, size);
  const skin = [0.5, 0.3, 0.2];
  const diffuse = new Float32Array(size * size * 3);
  const visibility = new Float32Array(size * size);
  // The right half of the face (u < .5) is seen, with a mole on the cheek; the left half holds nonsense that is not seen.
  const mole = 80 * size + 45;
  for (let i = 0; i < size * size; i++) {
    const seen = i % size < size / 2 && geometry.regions.face[i] > 0.5;
    visibility[i] = seen ? 1 : 0;
    const shade = i === mole ? 0.3 : 1;
    for (let c = 0; c < 3; c++) diffuse[i * 3 + c] = seen ? shade * skin[c] : 5;
  }
  const open = new Float32Array(size * size).fill(1);
  const completed = completeAlbedo(model, geometry, diffuse, visibility, open);

  it("keeps the seen texels to the last detail", () => {
    expect(completed.own).toEqual(visibility);
    const off = (i: number) => (visibility[Math.floor(i / 3)] ? Math.abs(completed.diffuse[i] - diffuse[i]) : 0);
    expect(worstOf(diffuse.length, off)).toBeLessThan(1e-4);
  });

  it("gives the rest of the head the person's own skin, nonsense and all", () => {
    const mirrored = (i: number) =>
      Math.abs((i % size) - (size - 1 - 45)) < 4 && Math.abs(Math.floor(i / size) - 80) < 4;
    const off = (k: number) => {
      const i = Math.floor(k / 3);
      if (geometry.coverage[i] !== 1 || visibility[i] || mirrored(i)) return 0;
      return Math.abs(completed.diffuse[k] / skin[k % 3] - 1);
    };
    // The mole's own dip in the points about it: worst seen 5 %.
    expect(worstOf(diffuse.length, off)).toBeLessThan(0.1);
  });

  it("shows the mole again on the mirrored side", () => {
    const mirrored = 80 * size + (size - 1 - 45);
    expect(completed.diffuse[mirrored * 3]).toBeLessThan(0.6 * skin[0]);
  });

  it("has no step across the seam at the back", () => {
    const raster = bakeUvRaster(model, size);
    const x = interpolateToTexels(model, raster, model.mean, 3);
    for (let y = 20; y < 110; y++) {
      const row = raster.coverage.subarray(y * size, (y + 1) * size);
      const [left, right] = [row.indexOf(1) + y * size, row.lastIndexOf(1) + y * size];
      expect(Math.abs(x[left * 3 + 1] - x[right * 3 + 1])).toBeLessThan(1e-3);
      for (let c = 0; c < 3; c++) {
        expect(Math.abs(completed.diffuse[left * 3 + c] / completed.diffuse[right * 3 + c] - 1)).toBeLessThan(0.01);
      }
    }
  });

  it("does not believe a white line where no light comes, but a dark one", () => {
    const slit = 70 * size + 45;
    for (const [factor, least, most] of [
      [1.9, 0.9, 1.15],
      [0.3, 0.25, 0.35],
    ]) {
      const lined = diffuse.map((value, i) => (Math.floor(i / 3) === slit ? factor * value : value));
      const occlusion = open.map((value, i) => (i === slit ? 0.1 : value));
      const result = completeAlbedo(model, geometry, lined, visibility, occlusion).diffuse;
      expect(result[slit * 3] / skin[0]).toBeGreaterThan(least);
      expect(result[slit * 3] / skin[0]).toBeLessThan(most);
    }
  });
});
