import { expect, it } from "@jest/globals";
import { erodeCells } from "../../../../sdk/stages/texture/erodeCells";

it("erodeCells spreads a doubt to the eight cells about it", () => {
  const values = new Float32Array(25).fill(1);
  values[12] = 0.25;
  const expected = values.map((_, i) =>
    Math.abs((i % 5) - 2) <= 1 && Math.abs(Math.floor(i / 5) - 2) <= 1 ? 0.25 : 1,
  );
  expect(erodeCells(values, 5)).toEqual(expected);
});
