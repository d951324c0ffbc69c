import { expect, it } from "@jest/globals";
import { loftRings } from "../../../../sdk/head/mouth/loftRings";
import { volumeOf } from "../../../fixtures/volumeOf";

const square = (z: number) => [-1, 1, z, 1, 1, z, 1, -1, z, -1, -1, z];

it("closes rings to a watertight body that looks outwards", () => {
  const { points, triangles } = loftRings([square(0), square(1), square(3)]);
  expect(volumeOf(points, triangles)).toBeCloseTo(12, 5);
  const edges = new Map<string, number>();
  for (let t = 0; t < triangles.length; t++) {
    const [a, b] = [triangles[t], triangles[t - (t % 3) + ((t + 1) % 3)]];
    edges.set(`${a} ${b}`, (edges.get(`${a} ${b}`) ?? 0) + 1);
  }
  for (const [edge, count] of edges) {
    expect(count).toBe(1);
    expect(edges.get(edge.split(" ").reverse().join(" "))).toBe(1);
  }
});
