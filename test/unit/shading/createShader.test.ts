import { expect, test } from "@jest/globals";
import { createShader } from "../../../sdk/shading/createShader";
import { shadeTexel } from "../../../sdk/shading/shadeTexel";
import { SH_COUNT } from "../../../sdk/shading/shConstants";
import { NAMED_TEXELS, testLight } from "./fixture/namedTexels";

test.each(Object.entries(NAMED_TEXELS))("agrees with the reference at %s", (_, texel) => {
  const light = testLight();
  const out = new Float32Array(5);
  createShader(light)(texel, out, 1);
  shadeTexel(light, texel).forEach((value, c) => {
    // Worst seen 4.9e-8 with a light of mean radiance 0.9: interpolation of the tables.
    expect(Math.abs(out[1 + c] - value)).toBeLessThan(2e-6);
  });
  expect(out[0]).toBe(0);
  expect(out[4]).toBe(0);
});

test("ringing of a hard light never gives negative light", () => {
  const sh = new Float64Array(SH_COUNT * 3);
  sh.fill(1, 0, 3);
  sh.fill(-3, 6, 9);
  const out = new Float64Array(3);
  createShader({ sh })(NAMED_TEXELS.cheek, out);
  for (const value of out) expect(value).toBeGreaterThanOrEqual(0);
});
