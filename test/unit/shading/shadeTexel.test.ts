import { expect, test } from "@jest/globals";
import { shadeTexel } from "../../../sdk/shading/shadeTexel";
import { SH_COUNT } from "../../../sdk/shading/shConstants";
import { NAMED_TEXELS, testLight } from "./fixture/namedTexels";

/** An even world of radiance 1. */
const even = { sh: new Float64Array(SH_COUNT * 3) };
even.sh.fill(Math.sqrt(4 * Math.PI), 0, 3);

test("white furnace: open thick skin in an even world gives its albedo plus its reflectance", () => {
  const texel = { ...NAMED_TEXELS.cheek, ambientOcclusion: 1, specular: 0, thickness: 1e3 };
  shadeTexel(even, texel).forEach((value, c) => {
    // The cubic of multi-bounce occlusion misses 1 by less than 1e-3.
    expect(Math.abs(value / texel.diffuse[c] - 1)).toBeLessThan(1e-3);
  });
  const straight = { ...texel, diffuse: [0, 0, 0], specular: 0.35, normal: [0, 0, 1], view: [0, 0, 1] };
  for (const value of shadeTexel(even, straight)) expect(value).toBeCloseTo(0.028, 9);
});

test("twice the light is twice the picture", () => {
  const light = testLight();
  const double = { sh: light.sh.map((x) => 2 * x) };
  const once = shadeTexel(light, NAMED_TEXELS.nose);
  shadeTexel(double, NAMED_TEXELS.nose).forEach((value, c) => {
    expect(value).toBeCloseTo(2 * once[c], 12);
  });
});

test("a thin ear lit from behind glows red", () => {
  const behind = { sh: new Float64Array(SH_COUNT * 3) };
  behind.sh.fill(3, 0, 3);
  behind.sh.fill(-3, 6, 9);
  const texel = { ...NAMED_TEXELS.ear, specular: 0, normal: [0, 0, 1], view: [0, 0, 1], diffuse: [0.5, 0.5, 0.5] };
  const thin = shadeTexel(behind, texel);
  const thick = shadeTexel(behind, { ...texel, thickness: 20 });
  expect(thin[0] - thick[0]).toBeGreaterThan(3 * (thin[2] - thick[2]));
});
