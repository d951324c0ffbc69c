import { expect, it } from "@jest/globals";
import { buildPointGraph } from "../../../../sdk/head/bake/buildPointGraph";
import { smoothPointValues } from "../../../../sdk/head/bake/smoothPointValues";

it("smoothPointValues moves values towards their neighbours' mean and keeps its input", () => {
  const graph = buildPointGraph(4, Uint32Array.of(0, 1, 2));
  const values = Float32Array.of(0, 3, 6, 9);
  expect([...smoothPointValues(graph, values, 1)]).toEqual([2.25, 3, 3.75, 9]);
  expect([...values]).toEqual([0, 3, 6, 9]);
});
