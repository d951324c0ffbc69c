import { expect, test } from "@jest/globals";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { pointNormals } from "../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { faceModel } from "../../fixtures/faceModel";

const model = faceModel();
const identity = [1, -0.5, 0, 2];
const mesh = buildHeadMesh(model, identity);

test("the neutral head has the person's shape and no expression", () => {
  expect(mesh.positions).toEqual(poseHeadPoints(model, identity, []));
  expect(mesh.indices).toBe(model.triangles);
});

test("each morph target takes positions and normals to those of the expression at weight 1", () => {
  model.expressionNames.forEach((name, e) => {
    const target = mesh.morphTargets[e];
    expect(target.name).toBe(name);
    const weights = model.expressionNames.map((_, i) => (i === e ? 1 : 0));
    const points = poseHeadPoints(model, identity, weights);
    const normals = pointNormals(points, pointTriangles(model));
    for (let i = 0; i < points.length; i += 7) {
      expect(mesh.positions[i] + target.positions[i]).toBeCloseTo(points[i], 6);
      expect(mesh.normals[i] + target.normals[i]).toBeCloseTo(normals[i], 5);
    }
  });
});

test("mouthClose takes the normals of an open mouth to those of a closed one", () => {
  const jaw = model.expression[0];
  const closing = jaw.map((value) => -value);
  const names = ["jawOpen", "mouthClose"];
  const targets = buildHeadMesh({ ...model, expressionNames: names, expression: [jaw, closing] }, []).morphTargets;
  targets[0].normals.forEach((value, i) => {
    expect(targets[1].normals[i]).toBeCloseTo(-value, 5);
  });
});

test("tangents are unit, across the normal", () => {
  const tangents = mesh.tangents ?? new Float32Array(0);
  expect(tangents.length).toBe(model.vertexCount * 4);
  for (let v = 0; v < model.vertexCount; v++) {
    const [x, y, z, w] = tangents.subarray(v * 4, v * 4 + 4);
    const [nx, ny, nz] = mesh.normals.subarray(v * 3, v * 3 + 3);
    expect(Math.hypot(x, y, z)).toBeCloseTo(1, 5);
    expect(Math.abs(x * nx + y * ny + z * nz)).toBeLessThan(1e-5);
    expect(Math.abs(w)).toBe(1);
  }
});

test("a vertex on a seam has the normal of its point", () => {
  const split = { ...model, vertexCount: 469, vertexPoint: Uint32Array.from([...model.vertexPoint, 4]) };
  const uv = Float32Array.from([...model.uv, 0.9, 0.9]);
  const triangles = model.triangles.map((v, i) => (v === 4 && i % 2 === 0 ? 468 : v));
  const { normals } = buildHeadMesh({ ...split, uv, triangles }, []);
  expect(normals.subarray(468 * 3)).toEqual(normals.subarray(12, 15));
});
