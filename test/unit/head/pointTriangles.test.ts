import { expect, test } from "@jest/globals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";

test("vertices of a seam become their point", () => {
  const vertexPoint = Uint32Array.of(0, 1, 2, 1);
  expect([...pointTriangles({ triangles: Uint32Array.of(0, 1, 2, 2, 3, 0), vertexPoint })]).toEqual([0, 1, 2, 2, 1, 0]);
});
