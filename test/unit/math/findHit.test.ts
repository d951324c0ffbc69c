import { describe, expect, it } from "@jest/globals";
import { buildBvhTree } from "../../../sdk/math/buildBvhTree";
import { findHit } from "../../../sdk/math/findHit";
import { intersectRayTriangle } from "../../../sdk/math/intersectRayTriangle";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

const random = randomGenerator(5);
const points = Float64Array.from({ length: 900 * 3 }, (_, i) => random() + 0.15 * Math.sin(i));
const triangles = Uint32Array.from({ length: 900 }, (_, i) => i);
const tree = buildBvhTree(points, triangles);

/** The slow twin: every triangle. */
function nearest(origin: number[], direction: number[]) {
  const hit = { triangle: -1, distance: Infinity };
  for (let slot = 0; slot < tree.triangle.length; slot++) {
    const [ox, oy, oz, dx, dy, dz] = [...origin, ...direction];
    const distance = intersectRayTriangle(tree.corners, slot * 9, ox, oy, oz, dx, dy, dz);
    if (distance < hit.distance) Object.assign(hit, { triangle: tree.triangle[slot], distance });
  }
  return hit;
}

describe("findHit", () => {
  it("agrees with the test of every triangle, for the first and for any", () => {
    let hits = 0;
    for (let i = 0; i < 500; i++) {
      const [ox, oy, oz] = [random() * 2 - 0.5, random() * 2 - 0.5, random() * 2 - 0.5];
      // Every fifth ray runs along an axis: its slab distances are infinite.
      const [dx, dy, dz] = i % 5 === 0 ? [0, 0, 1] : [random() - 0.5, random() - 0.5, random() - 0.5];
      const slow = nearest([ox, oy, oz], [dx, dy, dz]);
      const fast = { triangle: 0, distance: 0 };
      expect(findHit(tree, ox, oy, oz, dx, dy, dz, Infinity, fast)).toBe(slow.triangle >= 0);
      expect(fast).toEqual(slow);
      expect(findHit(tree, ox, oy, oz, dx, dy, dz, Infinity)).toBe(slow.triangle >= 0);
      if (slow.triangle < 0) continue;
      hits++;
      expect(findHit(tree, ox, oy, oz, dx, dy, dz, slow.distance * 0.999)).toBe(false);
      expect(findHit(tree, ox, oy, oz, dx, dy, dz, slow.distance * 0.999, fast)).toBe(false);
    }
    expect(hits).toBeGreaterThan(100);
  });

  it("answers an empty mesh with no hit", () => {
    const empty = buildBvhTree([], []);
    expect(findHit(empty, 0, 0, 0, 0, 0, 1, Infinity)).toBe(false);
  });

  describe("of one triangle in the plane z = 1", () => {
    const one = buildBvhTree([-1, -1, 1, 1, -1, 1, 0, 1, 1], [0, 1, 2]);

    it("meets both of its sides", () => {
      expect(findHit(one, 0, 0, 0, 0, 0, 1, Infinity)).toBe(true);
      expect(findHit(one, 0, 0, 2, 0, 0, -1, Infinity)).toBe(true);
    });

    it("misses what lies behind, beside or beyond the distance", () => {
      expect(findHit(one, 0, 0, 0, 0, 0, -1, Infinity)).toBe(false);
      expect(findHit(one, 0.9, 0.9, 0, 0, 0, 1, Infinity)).toBe(false);
      expect(findHit(one, 0, 0, 0, 0, 0, 1, 0.99)).toBe(false);
      expect(findHit(one, 0, 0, 0, 0, 0, 1, 1.01)).toBe(true);
    });

    it("counts distances in lengths of the direction", () => {
      expect(findHit(one, 0, 0, 0, 0, 0, 4, 0.26)).toBe(true);
      expect(findHit(one, 0, 0, 0, 0, 0, 4, 0.24)).toBe(false);
    });
  });
});
