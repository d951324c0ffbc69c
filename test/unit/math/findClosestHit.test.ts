import { describe, expect, it } from "@jest/globals";
import { buildBvhTree } from "../../../sdk/math/buildBvhTree";
import { findClosestHit } from "../../../sdk/math/findClosestHit";
import { hasAnyHit } from "../../../sdk/math/hasAnyHit";
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

describe("findClosestHit and hasAnyHit", () => {
  it("agree with the test of every triangle", () => {
    let hits = 0;
    for (let i = 0; i < 500; i++) {
      const [ox, oy, oz] = [random() * 2 - 0.5, random() * 2 - 0.5, random() * 2 - 0.5];
      // Every fifth ray runs along an axis: its slab distances are infinite.
      const [dx, dy, dz] = i % 5 === 0 ? [0, 0, 1] : [random() - 0.5, random() - 0.5, random() - 0.5];
      const slow = nearest([ox, oy, oz], [dx, dy, dz]);
      const fast = { triangle: 0, distance: 0 };
      expect(findClosestHit(tree, ox, oy, oz, dx, dy, dz, Infinity, fast)).toBe(slow.triangle >= 0);
      expect(fast).toEqual(slow);
      expect(hasAnyHit(tree, ox, oy, oz, dx, dy, dz, Infinity)).toBe(slow.triangle >= 0);
      if (slow.triangle < 0) continue;
      hits++;
      expect(hasAnyHit(tree, ox, oy, oz, dx, dy, dz, slow.distance * 0.999)).toBe(false);
      expect(findClosestHit(tree, ox, oy, oz, dx, dy, dz, slow.distance * 0.999, fast)).toBe(false);
    }
    expect(hits).toBeGreaterThan(100);
  });

  it("answers an empty mesh with no hit", () => {
    const empty = buildBvhTree([], []);
    expect(hasAnyHit(empty, 0, 0, 0, 0, 0, 1, Infinity)).toBe(false);
  });
});
