import { expect, it } from "@jest/globals";
import { packTree } from "../../../../sdk/export/mosar/packTree";

it("packTree refuses what is no plain data", () => {
  for (const value of [() => 1, new Map(), new Date(), Symbol("s"), 3n, { $: 1 }]) {
    expect(() => packTree({ value })).toThrow(TypeError);
  }
});
