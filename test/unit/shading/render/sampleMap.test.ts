import { expect, it } from "@jest/globals";
import { sampleMap } from "../../../../sdk/shading/render/sampleMap";

it("is exact at texel centres, linear between, and repeats the edge", () => {
  const map = { size: 2, channels: 1, data: Uint8Array.of(0, 100, 200, 40) };
  const out = new Float64Array(1);
  const at = (u: number, v: number) => {
    sampleMap(map, u, v, out);
    return out[0];
  };
  expect(at(0.25, 0.25)).toBe(0);
  expect(at(0.75, 0.75)).toBe(40);
  expect(at(0.5, 0.25)).toBe(50);
  expect(at(-3, 0.75)).toBe(200);
  expect(at(0.5, 0.5)).toBe(85);
});
