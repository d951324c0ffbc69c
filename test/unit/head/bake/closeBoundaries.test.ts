import { describe, expect, it } from "@jest/globals";
import { closeBoundaries } from "../../../../sdk/head/bake/closeBoundaries";
import { pointTriangles } from "../../../../sdk/head/pointTriangles";
import { sphereHead } from "../../../fixtures/sphereHead";

/** Six times the volume about the origin, positive for a closed mesh that is counter-clockwise from outside. */
function sixVolumes(points: Float32Array, triangles: Uint32Array): number {
  let sum = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => points.subarray(triangles[t + k] * 3, triangles[t + k] * 3 + 3));
    sum += a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return sum;
}

describe("closeBoundaries", () => {
  it("closes the collar: every edge has two triangles, in opposite senses", () => {
    const model = sphereHead(16, 8);
    const open = pointTriangles(model);
    const closed = closeBoundaries(model.mean, open);
    expect(closed.points.length).toBe(model.mean.length + 3);
    expect(closed.triangles.length).toBe(open.length + 16 * 3);
    const edges = new Set<string>();
    for (let i = 0; i < closed.triangles.length; i++) {
      const to = i % 3 === 2 ? i - 2 : i + 1;
      edges.add(`${closed.triangles[i]} ${closed.triangles[to]}`);
    }
    expect(edges.size).toBe(closed.triangles.length);
    for (const edge of edges) expect(edges.has(edge.split(" ").reverse().join(" "))).toBe(true);
    const shifted = closed.points.map((value, i) => value + (i % 3 === 1 ? 1 : 0));
    expect(sixVolumes(closed.points, closed.triangles)).toBeGreaterThan(0);
    // A closed mesh has the same volume wherever the origin lies.
    expect(
      Math.abs(sixVolumes(shifted, closed.triangles) / sixVolumes(closed.points, closed.triangles) - 1),
    ).toBeLessThan(1e-3);
  });
});
