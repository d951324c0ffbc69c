import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../sdk/head/bakeGeometryMaps";
import { SPHERE_RADIUS, sphereHead } from "../../fixtures/sphereHead";

describe("bakeGeometryMaps of a ball", () => {
  const model = sphereHead(64, 32);
  const size = 128;
  const maps = bakeGeometryMaps(model, model.mean, size);
  const covered = [...maps.coverage.keys()].filter((i) => maps.coverage[i] === 1);
  const vector = (map: Float32Array, i: number) => [...map.subarray(i * 3, i * 3 + 3)];

  it("has positions on the ball and normals along them", () => {
    for (const i of covered) {
      const position = vector(maps.position, i);
      expect(Math.abs(Math.hypot(...position) / SPHERE_RADIUS - 1)).toBeLessThan(0.01);
      const along = vector(maps.normal, i).reduce((sum, n, k) => sum + (n * position[k]) / SPHERE_RADIUS, 0);
      // The rim of the open collar has one-sided normals: worst seen 0.995.
      expect(along).toBeGreaterThan(0.98);
    }
  });

  it("has unit tangents along +u, across the normal: round the ball to the person's left", () => {
    for (const i of covered) {
      const [position, normal, tangent] = [maps.position, maps.normal, maps.tangent].map((map) => vector(map, i));
      expect(Math.hypot(...tangent)).toBeCloseTo(1, 5);
      expect(Math.abs(tangent.reduce((sum, t, k) => sum + t * normal[k], 0))).toBeLessThan(1e-5);
      const radius = Math.hypot(position[0], position[2]);
      if (radius < 0.3 * SPHERE_RADIUS) continue;
      expect((tangent[0] * position[2] - tangent[2] * position[0]) / radius).toBeGreaterThan(0.98);
    }
  });

  it("is open, thick and evenly curved, and takes regions along", () => {
    const middle = 60 * size + 64;
    expect(maps.ambientOcclusion[middle]).toBe(1);
    expect(maps.thickness[middle]).toBe(20);
    expect(maps.curvature[middle]).toBeCloseTo(0.01, 3);
    expect(maps.regions.face[middle]).toBeCloseTo(1, 5);
    expect(maps.regions.ears[middle]).toBe(0);
  });
});
