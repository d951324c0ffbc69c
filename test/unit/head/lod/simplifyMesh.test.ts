import { describe, expect, it } from "@jest/globals";
import { simplifyMesh } from "../../../../sdk/head/lod/simplifyMesh";
import type { MeshData } from "../../../../sdk/types";
import { surfaceDistance } from "../../../fixtures/surfaceDistance";
import { seamSheet } from "../../fixtures/seamSheet";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

/** Areas in space and in the map, and the borders' whole length. */
function measure(mesh: MeshData, indices: Uint32Array) {
  const at = (v: number) => [mesh.positions[3 * v], mesh.positions[3 * v + 1]];
  const edges = new Map<string, number>();
  let [area, map, border] = [0, 0, 0];
  for (let t = 0; t < indices.length; t += 3) {
    const corners = Array.from(indices.subarray(t, t + 3));
    const cross = (values: number[][]) =>
      (values[1][0] - values[0][0]) * (values[2][1] - values[0][1]) -
      (values[2][0] - values[0][0]) * (values[1][1] - values[0][1]);
    area += cross(corners.map(at)) / 2;
    map += Math.abs(cross(corners.map((v) => [mesh.uvs[2 * v], mesh.uvs[2 * v + 1]]))) / 2;
    for (let k = 0; k < 3; k++) {
      const ends = [at(corners[k]), at(corners[(k + 1) % 3])];
      const key = ends.map(String).sort().join(" ");
      const length = Math.hypot(ends[0][0] - ends[1][0], ends[0][1] - ends[1][1]);
      border += edges.has(key) ? -length : length;
      edges.set(key, length);
    }
  }
  return { area, map, border };
}

describe("simplifyMesh", () => {
  it("leaves a flat sheet's outline, its area and its map as they were, seam and all", () => {
    const mesh = seamSheet();
    const before = measure(mesh, mesh.indices);
    const [lighter, lightest] = simplifyMesh(mesh, [200, 20]);
    // An edge inside has two triangles.
    expect([lighter.length / 3 - 200, lightest.length / 3 - 20].filter((over) => over > 0 || over < -1)).toEqual([]);
    for (const indices of [lighter, lightest]) {
      const after = measure(mesh, indices);
      for (const key of ["area", "map", "border"] as const) expect(after[key]).toBeCloseTo(before[key], 6);
    }
  });

  it("keeps the seam closed: each place on it is in both halves or in none", () => {
    const mesh = seamSheet();
    const [indices] = simplifyMesh(mesh, [60]);
    const onSeam = (first: boolean) =>
      [...new Set(indices)]
        .filter((v) => mesh.positions[3 * v] > 0.099 && mesh.positions[3 * v] < 0.101 && v < 231 === first)
        .map((v) => mesh.positions[3 * v + 1])
        .sort();
    expect(onSeam(true)).toEqual(onSeam(false));
    expect(onSeam(true).length).toBeGreaterThan(1);
  });

  it("stays near a curved surface, nearer where it is important, and never adds a vertex", () => {
    const { head } = syntheticAvatar();
    const importance = Float32Array.from({ length: head.positions.length / 3 }, (_, v) =>
      head.positions[3 * v + 2] > 0 ? 30 : 1,
    );
    const errorOf = (indices: Uint32Array, front: boolean) => {
      const distance = surfaceDistance(head.positions, indices);
      let worst = 0;
      for (let i = 0; i < head.positions.length; i += 3) {
        if (head.positions[i + 2] > 0 !== front) continue;
        worst = Math.max(worst, distance(Array.from(head.positions.subarray(i, i + 3))));
      }
      return worst;
    };
    const [plain, heavier] = simplifyMesh(head, [1500, 700]);
    expect(new Set(heavier).size).toBeLessThan(new Set(plain).size);
    for (const vertex of heavier) expect(plain.includes(vertex)).toBe(true);
    // Seen: .9 and 2.5 mm on a head of 22 cm.
    expect(errorOf(plain, true)).toBeLessThan(0.0015);
    expect(errorOf(heavier, true)).toBeLessThan(0.004);
    const [weighted] = simplifyMesh(head, [700], { importance });
    expect(errorOf(weighted, true)).toBeLessThan(errorOf(weighted, false));
  });

  it("keeps what a pose needs: a crease that is flat at rest", () => {
    const mesh = seamSheet();
    const crease = mesh.positions.map((_, i) =>
      i % 3 === 2 ? 0.02 * Math.max(0, 1 - Math.abs(mesh.positions[i - 2] - 0.05) / 0.01) : 0,
    );
    const lowest = (indices: Uint32Array) => Math.max(...Array.from(indices, (v) => crease[3 * v + 2]));
    expect(lowest(simplifyMesh(mesh, [60], { poses: [crease] })[0])).toBeCloseTo(0.02, 6);
  });

  it("takes no piece away whole", () => {
    const { mesh } = syntheticAvatar().mouth[0];
    for (const whole of [seamSheet(), mesh]) {
      const [indices] = simplifyMesh(whole, [0]);
      expect(indices.length).toBeGreaterThan(0);
      expect(indices.length).toBeLessThan(whole.indices.length / 3);
    }
  });
});
