import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../sdk/head/bakeGeometryMaps";
import { SPHERE_RADIUS, sphereHead } from "../../fixtures/sphereHead";
import { worstOf } from "../../fixtures/worstOf";

describe("bakeGeometryMaps of a ball", () => {
  const model = sphereHead(48, 24);
  const size = 128;
  const maps = bakeGeometryMaps(model, model.mean, size);
  const covered = [...maps.coverage.keys()].filter((i) => maps.coverage[i] === 1);
  const dot = (a: number[], b: number[]) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const vector = (map: Float32Array, i: number) => [...map.subarray(i * 3, i * 3 + 3)];

  it("has positions on the ball and normals along them", () => {
    const radius = (k: number) => Math.hypot(...vector(maps.position, covered[k]));
    expect(worstOf(covered.length, (k) => Math.abs(radius(k) / SPHERE_RADIUS - 1))).toBeLessThan(0.01);
    const along = (k: number) => dot(vector(maps.normal, covered[k]), vector(maps.position, covered[k])) / radius(k);
    // The rim of the open collar has one-sided normals: worst seen 0.995.
    expect(worstOf(covered.length, (k) => 1 - along(k))).toBeLessThan(0.02);
  });

  it("has unit tangents along +u, across the normal: round the ball to the person's left", () => {
    const of = (map: Float32Array, k: number) => vector(map, covered[k]);
    expect(worstOf(covered.length, (k) => Math.abs(Math.hypot(...of(maps.tangent, k)) - 1))).toBeLessThan(1e-5);
    expect(worstOf(covered.length, (k) => Math.abs(dot(of(maps.tangent, k), of(maps.normal, k))))).toBeLessThan(1e-5);
    const aside = (k: number) => {
      const [x, , z] = of(maps.position, k);
      const radius = Math.hypot(x, z);
      return radius < 0.3 * SPHERE_RADIUS ? 0 : 1 - dot(of(maps.tangent, k), [z / radius, 0, -x / radius]);
    };
    expect(worstOf(covered.length, aside)).toBeLessThan(0.02);
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
