import { expect, it } from "@jest/globals";
import { buildPointGraph } from "../../../../sdk/head/bake/buildPointGraph";

it("buildPointGraph lists each neighbour once", () => {
  const { start, neighbours } = buildPointGraph(5, Uint32Array.of(0, 1, 2, 0, 2, 3));
  const of = (p: number) => [...neighbours.subarray(start[p], start[p + 1])];
  expect([0, 1, 2, 3, 4].map(of)).toEqual([[1, 2, 3], [0, 2], [0, 1, 3], [0, 2], []]);
});
