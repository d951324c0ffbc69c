import { describe, expect, it } from "@jest/globals";
import { bakeUvRaster } from "../../../sdk/head/bakeUvRaster";
import { sphereHead } from "../../fixtures/sphereHead";
import { worstOf } from "../../fixtures/worstOf";

describe("bakeUvRaster", () => {
  const model = sphereHead();
  const raster = bakeUvRaster(model, 256);

  it("gives every covered texel the point of the surface whose UV it is", () => {
    const off = (i: number) => {
      if (raster.coverage[i] !== 1) return 0;
      const corners = model.triangles.subarray(raster.triangle[i] * 3, raster.triangle[i] * 3 + 3);
      const at = (k: number) => corners.reduce((sum, v, j) => sum + raster.weights[i * 3 + j] * model.uv[v * 2 + k], 0);
      return Math.hypot(at(0) * 256 - ((i % 256) + 0.5), at(1) * 256 - (Math.floor(i / 256) + 0.5));
    };
    // Corners are snapped to 1/256 texel.
    expect(worstOf(256 * 256, off)).toBeLessThan(0.01);
    expect(raster.coverage.filter((coverage) => coverage === 1).length / 256 ** 2).toBeGreaterThan(0.7);
  });

  it("pads the gutter by 8 px of 1024 and no more", () => {
    const row = 128;
    // The atlas begins at u = 0.05, texel 12.8; 2 texels of 256 are 8 of 1024.
    expect([...raster.coverage.subarray(row * 256 + 9, row * 256 + 15)]).toEqual([0, 0, 2, 2, 1, 1]);
  });

  it("is baked once", () => {
    expect(bakeUvRaster(model, 256)).toBe(raster);
  });
});
