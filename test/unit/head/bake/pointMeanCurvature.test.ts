import { describe, expect, it } from "@jest/globals";
import { buildPointGraph } from "../../../../sdk/head/bake/buildPointGraph";
import { pointMeanCurvature } from "../../../../sdk/head/bake/pointMeanCurvature";
import { pointNormals } from "../../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../../sdk/head/pointTriangles";
import { SPHERE_RADIUS, sphereHead } from "../../../fixtures/sphereHead";

describe("pointMeanCurvature", () => {
  it("is 1 / radius on a ball, away from pole and rim", () => {
    const model = sphereHead(64, 32);
    const triangles = pointTriangles(model);
    const normals = pointNormals(model.mean, triangles);
    const graph = buildPointGraph(model.pointCount, triangles);
    const curvature = pointMeanCurvature(model.mean, normals, triangles, graph);
    const expected = 1 / (SPHERE_RADIUS * 1000);
    for (let p = 0; p < model.pointCount; p++) {
      const y = model.mean[p * 3 + 1] / SPHERE_RADIUS;
      if (y > 0.8 || y < -0.65) continue;
      // Worst seen 2 %.
      expect(Math.abs(curvature[p] / expected - 1)).toBeLessThan(0.05);
    }
    // From within, the ball is a hollow.
    const inside = pointMeanCurvature(
      model.mean,
      normals.map((value) => -value),
      triangles,
      graph,
    );
    inside.forEach((value, p) => {
      expect(value).toBeCloseTo(-curvature[p], 6);
    });
  });
});
