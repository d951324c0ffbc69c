import { expect, test } from "@jest/globals";
import { buildReliefGrid } from "../../../../../sdk/stages/light/relief/buildReliefGrid";

test("lists trusted texels inside a chart with their neighbours", () => {
  const size = 5;
  const trust = new Float32Array(25);
  for (const i of [0, 6, 7, 12, 18]) trust[i] = 1;
  const coverage = new Uint8Array(25).fill(1);
  // Beside texel 18 the chart ends.
  coverage[19] = 2;
  const { texels, neighbours } = buildReliefGrid(trust, { size, coverage });
  expect([...texels]).toEqual([6, 7, 12]);
  expect([...neighbours]).toEqual([3, 1, 3, 3, 0, 3, 3, 2, 3, 3, 1, 3]);
});
