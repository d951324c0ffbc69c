import { describe, expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { buildHair } from "../../../../sdk/head/hair/buildHair";
import { scalpOfHead } from "../../../../sdk/head/hair/scalpOfHead";
import { thinHair } from "../../../../sdk/head/lod/thinHair";
import type { HairData } from "../../../../sdk/types";
import { officialHead } from "../../../fixtures/officialHead";

const model = officialHead();
const bare = scalpOfHead(model, undefined);
const hair = buildHair(
  buildHeadMesh(model, []),
  { ...bare, growth: bare.scalp },
  { length: 0.1, sides: 0.07, volume: 0.02, hem: -0.08, lie: "back", fringe: 0, curl: 0.1, color: [0.1, 0.05, 0.03] },
);

/** Square metres of all cards, and the corners of the box about them. */
function extentOf({ mesh: { positions, indices } }: HairData): { area: number; box: number[] } {
  let area = 0;
  const at = (v: number) => positions.subarray(v * 3, v * 3 + 3);
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [at(indices[t]), at(indices[t + 1]), at(indices[t + 2])];
    const [u, v] = [0, 1].map((k) => [0, 1, 2].map((i) => (k ? c : b)[i] - a[i]));
    area += 0.5 * Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
  }
  const box = [-1, 1].flatMap((side) =>
    [0, 1, 2].map((c) => side * Math.max(...positions.filter((_, i) => i % 3 === c).map((value) => side * value))),
  );
  return { area, box };
}

describe("thinHair", () => {
  const whole = extentOf(hair);

  it.each([
    [1, 0.55],
    [2, 0.35],
    [3, 0.22],
    [4, 0.12],
  ])("level %i has a share of at most %f of the triangles, and covers as much", (level, share) => {
    const thin = thinHair(hair, level);
    expect(thin.mesh.indices.length / hair.mesh.indices.length).toBeLessThan(share);
    expect(thin.tints).toHaveLength(thin.mesh.positions.length);
    expect(thin.mesh.tangents).toHaveLength((thin.mesh.positions.length / 3) * 4);
    const { area, box } = extentOf(thin);
    expect(area / whole.area).toBeGreaterThan(0.4);
    expect(area / whole.area).toBeLessThan(1);
    box.forEach((value, i) => {
      expect(Math.abs(value - whole.box[i])).toBeLessThan(0.015);
    });
  });

  it("leaves level 0 and meshes of something else alone, and refuses other levels", () => {
    expect(thinHair(hair, 0)).toBe(hair);
    const cap = { ...hair, mesh: { ...hair.mesh, indices: hair.mesh.indices.slice(0, 9) } };
    expect(thinHair(cap, 2)).toBe(cap);
    expect(() => thinHair(hair, 5)).toThrow(RangeError);
  });
});
