import { describe, expect, it } from "@jest/globals";
import { pointAmbientOcclusion } from "../../../../sdk/head/bake/pointAmbientOcclusion";
import { buildBvhTree } from "../../../../sdk/math/buildBvhTree";

describe("pointAmbientOcclusion", () => {
  it("sees half the cosine-weighted sky at the foot of a tall wall, all of it far away and behind", () => {
    // A wall in the plane x = 0, 10 m to each side: from its foot it hides the half x < 0.
    const wall = buildBvhTree([0, -10, -10, 0, 10, -10, 0, 10, 10, 0, -10, 10], [0, 1, 2, 0, 2, 3]);
    const points = Float32Array.of(0.001, 0, 0, 1, 0, 0, 0.001, 0, 0);
    const normals = Float32Array.of(0, 0, 1, 0, 0, 1, 1, 0, 0);
    const [foot, far, facingAway] = pointAmbientOcclusion(wall, points, normals);
    // 96 rays: worst seen 0.01 off.
    expect(Math.abs(foot - 0.5)).toBeLessThan(0.02);
    expect(far).toBe(1);
    expect(facingAway).toBe(1);
  });

  it("equals the closed form under a disc", () => {
    // A disc of radius r at height h over the point hides r^2 / (r^2 + h^2).
    const corners = [0, 0, 0.05];
    const triangles: number[] = [];
    for (let i = 0; i < 60; i++) {
      const angle = (i / 60) * 2 * Math.PI;
      corners.push(0.06 * Math.cos(angle), 0.06 * Math.sin(angle), 0.05);
      triangles.push(0, i + 1, ((i + 1) % 60) + 1);
    }
    const tree = buildBvhTree(corners, triangles);
    const [open] = pointAmbientOcclusion(tree, new Float32Array(3), Float32Array.of(0, 0, 1));
    expect(Math.abs(open - (1 - 36 / 61))).toBeLessThan(0.02);
  });
});
