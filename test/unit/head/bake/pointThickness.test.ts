import { describe, expect, it } from "@jest/globals";
import { buildPointGraph } from "../../../../sdk/head/bake/buildPointGraph";
import { pointThickness } from "../../../../sdk/head/bake/pointThickness";
import { pointNormals } from "../../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../../sdk/head/pointTriangles";
import { buildBvhTree } from "../../../../sdk/math/buildBvhTree";
import { sphereHead } from "../../../fixtures/sphereHead";

describe("pointThickness", () => {
  const model = sphereHead(48, 24);
  const triangles = pointTriangles(model);
  /** The ball pressed flat to an ear 4 mm thick. */
  const flat = model.mean.map((value, i) => (i % 3 === 0 ? value * 0.02 : value));
  const graph = buildPointGraph(model.pointCount, triangles);
  const thicknessOf = (points: Float32Array, lightTight: (t: number) => boolean) =>
    pointThickness(buildBvhTree(points, triangles), points, pointNormals(points, triangles), graph, lightTight);
  const middle = model.mean.findIndex((x, i) => i % 3 === 0 && x > 0.099) / 3;

  it("is the plate's, though slanting rays are longer, and the limit in a thick ball", () => {
    const plate = thicknessOf(flat, () => false)[middle];
    // Rays begin .2 mm under the skin; seen: 3.798.
    expect(Math.abs(plate - 3.8)).toBeLessThan(0.05);
    expect(thicknessOf(model.mean, () => false)[middle]).toBe(20);
  });

  it("is the limit where no light can come in", () => {
    expect(thicknessOf(flat, () => true)[middle]).toBe(20);
  });
});
