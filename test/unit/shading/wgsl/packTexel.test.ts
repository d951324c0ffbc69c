import { expect, test } from "@jest/globals";
import { packTexel, TEXEL_FLOATS } from "../../../../sdk/shading/wgsl/packTexel";
import { NAMED_TEXELS } from "../fixture/namedTexels";

test("writes vectors on 16-byte boundaries with a scalar in the fourth place", () => {
  const out = new Float32Array(2 * TEXEL_FLOATS);
  const texel = NAMED_TEXELS.ear;
  packTexel(texel, 1, out);
  expect(out[16]).toBeCloseTo(texel.normal[0], 6);
  expect(out[19]).toBeCloseTo(texel.specular, 6);
  expect(out[23]).toBeCloseTo(texel.roughness, 6);
  expect(out[27]).toBeCloseTo(texel.translucency, 6);
  expect([...out.subarray(28, 31)].map((x) => Number(x.toFixed(4)))).toEqual([0.7, 0.3, 2]);
  expect(out[0]).toBe(0);
});
