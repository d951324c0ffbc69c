import { expect, test } from "@jest/globals";
import { regionSurface } from "../../../../sdk/stages/light/regionSurface";
import { createSurfaceTexel, readSurfaceTexel } from "../../../../sdk/stages/light/surfaceTexel";
import { lumpyHead } from "./fixture/lumpyHead";

test("the tangent-space normal leans along +u and against +v", () => {
  const { geometry, fit } = lumpyHead(4);
  const surface = regionSurface(geometry);
  geometry.normal.set([0, 0, 1], 0);
  geometry.tangent.set([1, 0, 0], 0);
  const texel = createSurfaceTexel();
  surface.normal.set([0.6, 0, 0.8], 0);
  readSurfaceTexel(surface, geometry, fit, 0, texel);
  expect(texel.normal[0]).toBeCloseTo(0.6, 6);
  surface.normal.set([0, 0.6, 0.8], 0);
  readSurfaceTexel(surface, geometry, fit, 0, texel);
  // v runs down the atlas, so that against it is up.
  expect(texel.normal[1]).toBeCloseTo(0.6, 6);
  expect(texel.roughness).toBe(surface.roughness[0]);
  expect(texel.thickness).toBe(20);
});
