import { describe, expect, it } from "@jest/globals";
import { interpolateToTexels } from "../../../../sdk/head/bake/interpolateToTexels";
import { bakeUvRaster } from "../../../../sdk/head/bakeUvRaster";
import { sphereHead } from "../../../fixtures/sphereHead";
import { worstOf } from "../../../fixtures/worstOf";

describe("interpolateToTexels", () => {
  const model = sphereHead();
  const raster = bakeUvRaster(model, 128);

  it("carries a vertex's UV to where it lies", () => {
    const uv = interpolateToTexels(model, raster, model.uv, 2, "vertex");
    const off = (i: number) =>
      raster.coverage[i] === 1
        ? Math.hypot(uv[i * 2] * 128 - ((i % 128) + 0.5), uv[i * 2 + 1] * 128 - (Math.floor(i / 128) + 0.5))
        : 0;
    expect(worstOf(128 * 128, off)).toBeLessThan(0.01);
  });

  it("meets itself at a seam when the values are by point", () => {
    const height = interpolateToTexels(model, raster, Float32Array.from(model.mean), 3);
    const row = 64;
    const left = raster.coverage.subarray(row * 128, (row + 1) * 128).indexOf(1) + row * 128;
    const right = raster.coverage.subarray(row * 128, (row + 1) * 128).lastIndexOf(1) + row * 128;
    // Half a texel from the seam on either side: 1/115 of the way round a 0.1 m ball, 2.7 mm each.
    for (let k = 0; k < 3; k++) expect(Math.abs(height[left * 3 + k] - height[right * 3 + k])).toBeLessThan(0.006);
  });
});
