import { expect, it } from "@jest/globals";
import { packMaps } from "../../../../sdk/stages/texture/packMaps";

it("packMaps encodes each map as AvatarMaps says", () => {
  const one = (value: number) => Float32Array.of(value, value, value, value);
  const three = (r: number, g: number, b: number) => Float32Array.from({ length: 12 }, (_, i) => [r, g, b][i % 3]);
  const maps = packMaps({
    size: 2,
    diffuse: three(0.2159, 1.5, -0.1),
    lightNormalized: three(0, 0.5, 1),
    specular: one(0.35),
    roughness: one(0.5),
    ambientOcclusion: one(1.2),
    translucency: one(0.3),
    normal: three(0, -1, 1),
    curvature: one(0.125),
    convexity: one(-0.5),
    thickness: one(5),
  });
  // Linear .2159 is sRGB code 128.
  expect([...maps.diffuse.subarray(0, 4)]).toEqual([128, 255, 0, 255]);
  expect([...maps.lightNormalized.subarray(12)]).toEqual([0, 188, 255, 255]);
  expect([maps.specular[0], maps.roughness[1], maps.ambientOcclusion[2], maps.translucency[3]]).toEqual([
    89, 128, 255, 77,
  ]);
  expect([...maps.normal.subarray(0, 4)]).toEqual([128, 0, 255, 255]);
  // sqrt(.125 / .5) = .5; 5 mm of 20; rather concave.
  expect([...maps.skin.subarray(0, 4)]).toEqual([128, 64, 64, 77]);
});
