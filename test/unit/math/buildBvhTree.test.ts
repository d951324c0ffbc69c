import { describe, expect, it } from "@jest/globals";
import { buildBvhTree } from "../../../sdk/math/buildBvhTree";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

describe("buildBvhTree", () => {
  const random = randomGenerator(9);
  const points = Float64Array.from({ length: 3000 }, random);
  const triangles = Uint32Array.from({ length: 900 }, () => Math.floor(random() * 1000));
  const tree = buildBvhTree(points, triangles);

  it("holds every triangle in exactly one leaf", () => {
    const seen = new Int32Array(300);
    tree.count.forEach((count, node) => {
      for (let i = 0; i < count; i++) seen[tree.triangle[tree.first[node] + i]]++;
    });
    expect(seen.every((times) => times === 1)).toBe(true);
  });

  it("holds every child and triangle inside its parent's box", () => {
    const inside = (node: number, low: number, high: number, k: number) =>
      low >= tree.bounds[node * 6 + k] && high <= tree.bounds[node * 6 + 3 + k];
    for (let node = 0; node < tree.count.length; node++) {
      for (let k = 0; k < 3; k++) {
        for (let i = 0; i < tree.count[node]; i++) {
          const t = tree.triangle[tree.first[node] + i] * 3;
          const values = [0, 1, 2].map((corner) => points[triangles[t + corner] * 3 + k]);
          expect(inside(node, Math.min(...values), Math.max(...values), k)).toBe(true);
        }
        if (tree.count[node] > 0) continue;
        const left = tree.first[node] * 6;
        expect(inside(node, tree.bounds[left + k] + 1e-5, tree.bounds[left + 3 + k] - 1e-5, k)).toBe(true);
      }
    }
  });

  it("ends with equal triangles, which no plane parts", () => {
    const same = buildBvhTree(
      [0, 0, 0, 1, 0, 0, 0, 1, 0],
      Array.from({ length: 60 }, (_, i) => i % 3),
    );
    expect(same.count[0]).toBe(20);
  });
});
