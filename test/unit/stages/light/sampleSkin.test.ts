import { expect, test } from "@jest/globals";
import { regionSurface } from "../../../../sdk/stages/light/regionSurface";
import { sampleSkin } from "../../../../sdk/stages/light/sampleSkin";
import { frontalFit, lumpyHead } from "./fixture/lumpyHead";
import { plainTexture } from "./fixture/plainTexture";

test("picks about 1600 believed texels and carries their data", () => {
  const size = 128;
  const { geometry } = lumpyHead(size);
  const count = size * size;
  const color = Float32Array.from({ length: count * 3 }, (_, i) => i);
  const trust = Float32Array.from({ length: count }, (_, i) => (i % size < 64 ? 0.5 : 0));
  const albedo = new Float32Array(count * 3).fill(0.2);
  const texture = plainTexture(size, color, trust);
  const surface = regionSurface(geometry);
  const samples = sampleSkin(texture, geometry, frontalFit(), trust, surface, albedo, [0.4, 0.2, 0.1]);
  expect(samples.count).toBeGreaterThan(1000);
  expect(samples.count).toBeLessThan(3500);
  const t = samples.texel[7];
  expect(t % size).toBeLessThan(64);
  expect(samples.color[21]).toBe(3 * t);
  expect(samples.weight[7]).toBe(0.5);
  expect(samples.roughness[7]).toBe(surface.roughness[t]);
  expect([...samples.relativeAlbedo.subarray(21, 24)]).toEqual([0.5, 1, 2]);
});
