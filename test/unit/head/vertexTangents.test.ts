import { expect, test } from "@jest/globals";
import { vertexTangents } from "../../../sdk/head/vertexTangents";

// A square seen from +Z; v runs down.
const positions = Float32Array.of(0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0);
const normals = Float32Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1);
const indices = Uint32Array.of(0, 1, 2, 0, 2, 3);

test("an upright chart has its tangent along u and w = +1", () => {
  const uvs = Float32Array.of(0, 1, 1, 1, 1, 0, 0, 0);
  expect([...vertexTangents(positions, normals, uvs, indices)].slice(0, 4)).toEqual([1, 0, 0, 1]);
});

test("a mirrored chart has w = -1", () => {
  const uvs = Float32Array.of(1, 1, 0, 1, 0, 0, 1, 0);
  expect([...vertexTangents(positions, normals, uvs, indices)].slice(0, 4)).toEqual([-1, 0, 0, -1]);
});

test("without UV area the tangent is still unit and across the normal", () => {
  const [x, y, z] = vertexTangents(positions, normals, new Float32Array(8), indices);
  expect(Math.hypot(x, y, z)).toBeCloseTo(1, 6);
  expect(z).toBeCloseTo(0, 12);
});
