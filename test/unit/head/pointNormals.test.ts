import { expect, test } from "@jest/globals";
import { pointNormals } from "../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";
import { faceModel } from "../../fixtures/faceModel";

test("an octahedron's normals point along its corners", () => {
  const points = Float32Array.of(1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1);
  const triangles = Uint32Array.of(0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5);
  pointNormals(points, triangles).forEach((value, i) => {
    expect(value).toBeCloseTo(points[i], 6);
  });
});

test("a face's normals are unit and the nose tip looks ahead", () => {
  const model = faceModel();
  const normals = pointNormals(model.mean, pointTriangles(model));
  for (let i = 0; i < normals.length; i += 3) {
    expect(Math.hypot(normals[i], normals[i + 1], normals[i + 2])).toBeCloseTo(1, 5);
  }
  expect(normals[4 * 3 + 2]).toBeGreaterThan(0.7);
});

test("a point without triangles gets a normal all the same", () => {
  expect([...pointNormals(new Float32Array(3), new Uint32Array(0))]).toEqual([0, 0, 1]);
});
