import { expect, it } from "@jest/globals";
import { downsampleWeighted } from "../../../../sdk/stages/texture/downsampleWeighted";

it("downsampleWeighted gives the blocks' weighted means and mean weights, 0 where there is none", () => {
  // 4 x 4, two channels: value = index and 2 * index; only two texels of the first block and one of the last count.
  const values = Float32Array.from({ length: 32 }, (_, i) => Math.floor(i / 2) * ((i % 2) + 1));
  const weights = new Float32Array(16);
  weights[0] = 1;
  weights[5] = 3;
  weights[15] = 0.5;
  const small = downsampleWeighted(values, weights, 4, 2, 2);
  expect(small.size).toBe(2);
  expect([...small.values]).toEqual([3.75, 7.5, 0, 0, 0, 0, 15, 30]);
  expect([...small.weights]).toEqual([1, 0, 0, 0.125]);
});
