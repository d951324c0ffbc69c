import { expect, it } from "@jest/globals";
import { mergeLofts } from "../../../../sdk/head/mouth/mergeLofts";

it("counts the second body's points on from the first's", () => {
  const one = { points: Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0), triangles: Uint32Array.of(0, 1, 2) };
  const { points, triangles } = mergeLofts([one, one]);
  expect(points).toHaveLength(18);
  expect([...triangles]).toEqual([0, 1, 2, 3, 4, 5]);
});
