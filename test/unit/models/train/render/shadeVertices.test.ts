import { describe, expect, it } from "@jest/globals";
import type { JoinedMesh } from "../../../../../models/train/render/joinMeshes";
import { type LightSet, selectLights } from "../../../../../models/train/render/selectLights";
import { shadeVertices } from "../../../../../models/train/render/shadeVertices";

/** One vertex at the origin that faces +Z. */
function vertex(roughness: number): JoinedMesh {
  return {
    positions: new Float32Array(3),
    normals: Float32Array.of(0, 0, 1),
    rest: new Float32Array(3),
    albedo: new Float32Array(3),
    roughness: Float32Array.of(roughness),
    triangles: new Uint32Array(0),
    surface: new Uint8Array(0),
    vertexCount: 1,
  };
}

const white = selectLights({ width: 64, height: 32, channels: 3, data: new Float32Array(64 * 32 * 3).fill(2) }, 400);
const open = new Uint8Array(400).fill(255);

/** One small light of unit power. */
const lightFrom = (x: number, y: number, z: number): LightSet => ({
  count: 1,
  directions: Float32Array.of(x, y, z),
  powers: Float32Array.of(1, 2, 3),
  spreads: new Float32Array(1),
  solidAngles: new Float32Array(1),
});

describe("shadeVertices", () => {
  it("gives the surrounding radiance in a white furnace", () => {
    const { diffuse, specular } = shadeVertices(vertex(0.5), white, open, [0, 0, 1], [0, 0, 0]);
    // 400 patches stand for the sphere: measured 0.3 % off.
    for (const value of diffuse) expect(Math.abs(value / 2 - 1)).toBeLessThan(0.01);
    // A lobe of F0 .028 seen from the front returns about its F0.
    for (const value of specular) expect(value / 2).toBeGreaterThan(0.02);
    for (const value of specular) expect(value / 2).toBeLessThan(0.04);
  });

  it("shows what stands in the way in place of the hidden light", () => {
    const { diffuse, specular } = shadeVertices(vertex(0.5), white, new Uint8Array(400), [0, 0, 1], [0.6, 0.4, 0.3]);
    for (const [c, albedo] of [0.6, 0.4, 0.3].entries()) expect(diffuse[c] / 2).toBeCloseTo(albedo, 1.9);
    expect([...specular]).toEqual([0, 0, 0]);
  });

  it("reflects one light as the formulas say, seen along the normal", () => {
    const cosine = 0.8;
    const roughness = 0.5;
    const { diffuse, specular } = shadeVertices(
      vertex(roughness),
      lightFrom(0.6, 0, cosine),
      Uint8Array.of(255),
      [0, 0, 1],
      [0, 0, 0],
    );
    const a2 = roughness ** 4;
    const half = Math.sqrt((1 + cosine) / 2);
    const d = a2 / (Math.PI * (half * half * (a2 - 1) + 1) ** 2);
    const lambda = (c: number) => (Math.sqrt(1 + (a2 * (1 - c * c)) / (c * c)) - 1) / 2;
    const g = 1 / (1 + lambda(cosine) + lambda(1));
    const f = 0.028 + 0.972 * (1 - half) ** 5;
    const expected = ((d * g * f) / (4 * cosine)) * cosine;
    for (let c = 0; c < 3; c++) {
      expect(diffuse[c]).toBeCloseTo(((c + 1) * cosine) / Math.PI, 6);
      expect(specular[c] / (expected * (c + 1))).toBeCloseTo(1, 4);
    }
  });

  it("leaves vertices dark that face away from the light or the camera", () => {
    const behind = shadeVertices(vertex(0.5), lightFrom(0, 0, -1), Uint8Array.of(255), [0, 0, 1], [0, 0, 0]);
    const unseen = shadeVertices(vertex(0.5), lightFrom(0, 0, 1), Uint8Array.of(255), [0, 0, -1], [0, 0, 0]);
    for (const { diffuse, specular } of [behind, unseen]) expect([...diffuse, ...specular]).toEqual(Array(6).fill(0));
  });
});
