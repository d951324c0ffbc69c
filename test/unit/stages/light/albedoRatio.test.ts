import { expect, test } from "@jest/globals";
import { albedoRatio } from "../../../../sdk/stages/light/albedoRatio";
import { lumpyHead } from "./fixture/lumpyHead";
import { plainTexture } from "./fixture/plainTexture";

const ratioOf = (color: number, specular: number) => {
  const { geometry } = lumpyHead(2);
  const fill = (value: number) => new Float32Array(12).fill(value);
  const texture = plainTexture(2, fill(color), new Float32Array(4).fill(1));
  return albedoRatio(
    texture,
    { lit: fill(0.8), specular: fill(specular) },
    new Float32Array(4).fill(1),
    fill(0.4),
    geometry,
  );
};

test("is 0 where the shading of the base gives the texture", () => {
  const { ratio, trust } = ratioOf(0.4 * 0.8 + 0.02, 0.02);
  // Multi-bounce occlusion of an open texel misses 1 by 1e-3.
  expect(Math.abs(ratio[0])).toBeLessThan(2e-3);
  expect(trust[0]).toBe(1);
});

test("a highlight as bright as the texel leaves some skin", () => {
  expect(ratioOf(0.3, 0.5).ratio[0]).toBeGreaterThan(-2.5);
});

test("a clipped texel is hardly believed", () => {
  expect(ratioOf(1, 0.1).trust[0]).toBeCloseTo(0.05, 6);
});
