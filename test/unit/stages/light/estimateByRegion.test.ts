import { expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { estimateByRegion } from "../../../../sdk/stages/light/estimateByRegion";
import type { NormalizedLight } from "../../../../sdk/stages/light/NormalizedLight";
import { sphereHead } from "../../../fixtures/sphereHead";

it("estimateByRegion keeps the albedo and gives a face's surface by region", () => {
  const size = 128;
  const model = sphereHead();
  const geometry = bakeGeometryMaps(model, model.mean, size);
  const diffuse = Float32Array.from({ length: size * size * 3 }, (_, i) => (i % 97) / 97);
  const seen = new Float32Array(size * size).fill(1);
  const texture = { size, color: diffuse, seen, visibility: seen };
  const { maps } = estimateByRegion(texture, geometry, { diffuse } as NormalizedLight);
  expect(maps.diffuse).toBe(diffuse);
  expect(maps.size).toBe(size);
  expect(maps.ambientOcclusion).toEqual(geometry.ambientOcclusion);
  const mean = (map: Float32Array, region: Float32Array) => {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < region.length; i++) {
      const weight = region[i] > 0.7 ? 1 : 0;
      sum += weight * map[i];
      total += weight;
    }
    return sum / total;
  };
  const { nose, lips, forehead } = geometry.regions;
  // facts of skin: the nose and lips are smoother than the forehead, the lips let more light through.
  expect(mean(maps.roughness, nose)).toBeLessThan(mean(maps.roughness, forehead));
  expect(mean(maps.roughness, lips)).toBeLessThan(mean(maps.roughness, forehead));
  expect(mean(maps.translucency, lips)).toBeGreaterThan(mean(maps.translucency, forehead));
  for (const map of [maps.specular, maps.roughness, maps.translucency]) {
    expect(map.every((value) => value >= 0 && value <= 1)).toBe(true);
  }
  expect(maps.normal).toEqual(maps.normal.map((_, i) => (i % 3 === 2 ? 1 : 0)));
});
