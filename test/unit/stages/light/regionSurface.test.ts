import { expect, test } from "@jest/globals";
import { regionSurface } from "../../../../sdk/stages/light/regionSurface";
import { lumpyHead } from "./fixture/lumpyHead";

test("fills every map of the atlas, with the mesh's own normal", () => {
  const { geometry } = lumpyHead(2);
  geometry.regions.nose[3] = 1;
  const surface = regionSurface(geometry);
  expect(surface.roughness[0]).toBeCloseTo(0.5, 6);
  expect(surface.roughness[3]).toBeCloseTo(0.4, 6);
  expect([...surface.normal.subarray(0, 3)]).toEqual([0, 0, 1]);
  expect(surface.ambientOcclusion).toBe(geometry.ambientOcclusion);
});
