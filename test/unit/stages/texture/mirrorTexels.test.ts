import { expect, it } from "@jest/globals";
import { interpolateToTexels } from "../../../../sdk/head/bake/interpolateToTexels";
import { bakeUvRaster } from "../../../../sdk/head/bakeUvRaster";
import { mirrorTexels } from "../../../../sdk/stages/texture/mirrorTexels";
import { sphereHead } from "../../../fixtures/sphereHead";
import { worstOf } from "../../../fixtures/worstOf";

it("mirrorTexels turns u to 1 - u: x of the head changes its sign, y and z do not", () => {
  const model = sphereHead();
  const raster = bakeUvRaster(model, 64);
  const position = interpolateToTexels(model, raster, model.mean, 3);
  const mirrored = mirrorTexels(position, 3, 64);
  const off = (k: number) =>
    raster.coverage[Math.floor(k / 3)] === 1 ? Math.abs(mirrored[k] + (k % 3 === 0 ? 1 : -1) * position[k]) : 0;
  // The two triangles of a quad part it along the other diagonal there: worst seen 0.7 mm near the pole.
  expect(worstOf(position.length, off)).toBeLessThan(1e-3);
});
