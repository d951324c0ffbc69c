import { describe, expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { buildHair } from "../../../../sdk/head/hair/buildHair";
import { buildScalpField } from "../../../../sdk/head/hair/buildScalpField";
import { sampleOctahedral } from "../../../../sdk/head/hair/octahedralMap";
import { scalpOfHead } from "../../../../sdk/head/hair/scalpOfHead";
import type { HairData, HairStyle } from "../../../../sdk/types";
import { officialHead } from "../../../fixtures/officialHead";

const model = officialHead();
const head = buildHeadMesh(model, []);
const bare = scalpOfHead(model, undefined);
const scalp = { ...bare, growth: bare.scalp };
const field = buildScalpField(head, bare.ears);
const medium: HairStyle = {
  length: 0.1,
  sides: 0.07,
  volume: 0.02,
  hem: -0.08,
  lie: "back",
  fringe: 0,
  curl: 0.15,
  color: [0.04, 0.025, 0.015],
};
const hairOf = (style: Partial<HairStyle>) => buildHair(head, scalp, { ...medium, ...style }, { field });

/** Mean tint of the vertices whose height over the skull lies between two, metres; red, green, blue. */
function meanTint({ mesh, tints }: HairData, low: number, high: number): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let v = 0; v < tints.length; v += 3) {
    const [x, y, z] = [0, 1, 2].map((c) => mesh.positions[v + c] - field.centre[c]);
    const height = Math.hypot(x, y, z) - sampleOctahedral(field.skull, field.size, x, y, z);
    if (y < 0 || height < low || height >= high) continue;
    count++;
    for (let c = 0; c < 3; c++) sum[c] += tints[v + c];
  }
  expect(count).toBeGreaterThan(100);
  return sum.map((value) => value / count);
}

describe("shadeCards", () => {
  const dark = hairOf({});

  it("makes hair dark near the scalp and leaves it as it is outside", () => {
    const [inner] = meanTint(dark, 0, 0.003);
    const [outer] = meanTint(dark, 0.018, 0.05);
    expect(inner).toBeLessThan(0.55 * outer);
    expect(outer).toBeGreaterThan(0.75);
    expect(outer).toBeLessThanOrEqual(1.2);
  });

  it("lets light through fair hair, in its own colour", () => {
    const fair = hairOf({ color: [0.5, 0.35, 0.2] });
    const [red, , blue] = meanTint(fair, 0, 0.003);
    const [darkRed, , darkBlue] = meanTint(dark, 0, 0.003);
    expect(red).toBeGreaterThan(1.3 * darkRed);
    expect(red / blue).toBeGreaterThan(darkRed / darkBlue);
  });

  it("keeps cropped hair as bright as the ground that it lies on", () => {
    const cropped = hairOf({ length: 0.011, sides: 0.007, volume: 0.0035, curl: 0 });
    const [low] = meanTint(cropped, 0, 0.01);
    expect(low).toBeGreaterThan(0.95);
  });

  it.each([{ sides: 0 }, { length: 0 }])("is whole where nothing grows, %j", (style) => {
    const { mesh, tints } = hairOf(style);
    expect(mesh.indices.length).toBeGreaterThan(0);
    for (const values of [mesh.positions, mesh.normals, mesh.uvs, tints])
      expect(values.every(Number.isFinite)).toBe(true);
  });

  it("turns normals out of the head, and keeps tangents on them", () => {
    const { normals, tangents, positions } = dark.mesh;
    let out = 0;
    for (let v = 0; v < normals.length / 3; v++) {
      const normal = normals.subarray(v * 3, v * 3 + 3);
      const tangent = (tangents as Float32Array).subarray(v * 4, v * 4 + 3);
      expect(Math.hypot(...normal)).toBeCloseTo(1, 4);
      expect(Math.hypot(...tangent)).toBeCloseTo(1, 4);
      expect(normal[0] * tangent[0] + normal[1] * tangent[1] + normal[2] * tangent[2]).toBeCloseTo(0, 4);
      const away = [0, 1, 2].map((c) => positions[v * 3 + c] - field.centre[c]);
      if (normal.reduce((sum, value, c) => sum + value * away[c], 0) > 0) out++;
    }
    expect(out / (normals.length / 3)).toBeGreaterThan(0.97);
  });
});
