import { describe, expect, it } from "@jest/globals";
import { joinMeshes } from "../../../../../models/train/render/joinMeshes";
import { type SceneMesh, SURFACE } from "../../../../../models/train/render/SceneMesh";

const part = (surface: number, count: number, value: number): SceneMesh => ({
  surface,
  positions: new Float32Array(count * 3).fill(value),
  normals: new Float32Array(count * 3),
  rest: new Float32Array(count * 3),
  albedo: new Float32Array(count * 3),
  roughness: new Float32Array(count).fill(value),
  triangles: Uint32Array.of(0, 1, 2),
});

describe("joinMeshes", () => {
  it("keeps the first part's numbers and moves the others' behind", () => {
    const joined = joinMeshes([part(SURFACE.skin, 4, 1), part(SURFACE.hair, 3, 2)]);
    expect(joined.vertexCount).toBe(7);
    expect([...joined.triangles]).toEqual([0, 1, 2, 4, 5, 6]);
    expect([...joined.surface]).toEqual([SURFACE.skin, SURFACE.hair]);
    expect([...joined.roughness]).toEqual([1, 1, 1, 1, 2, 2, 2]);
  });
});
