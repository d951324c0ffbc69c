import { expect, test } from "@jest/globals";
import { regionSurface } from "../../../../sdk/stages/light/regionSurface";
import { scaleSurface } from "../../../../sdk/stages/light/scaleSurface";
import { lumpyHead } from "./fixture/lumpyHead";

test("scales S by region and the depth of the occlusion, and leaves the rest", () => {
  const { geometry } = lumpyHead(2);
  geometry.regions.nose[1] = 1;
  geometry.ambientOcclusion[2] = 0.6;
  const surface = regionSurface(geometry);
  const regionSpecular = { nose: 2, forehead: 1, cheeks: 1, chin: 1 };
  const scaled = scaleSurface(surface, { specular: 0.5, regionSpecular, occlusion: 0.5 }, geometry);
  expect(scaled.specular[0]).toBeCloseTo(0.175, 6);
  expect(scaled.specular[1]).toBeCloseTo(2 * surface.specular[1], 6);
  expect(scaled.ambientOcclusion[2]).toBeCloseTo(0.8, 6);
  expect(scaled.roughness).toBe(surface.roughness);
});
