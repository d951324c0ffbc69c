import { describe, expect, test } from "@jest/globals";
import type { SkinTexel } from "../../../sdk/shading/SkinTexel";
import { shadeTexel } from "../../../sdk/shading/shadeTexel";
import { shadeTexelGradient } from "../../../sdk/shading/shadeTexelGradient";
import { SH_COUNT } from "../../../sdk/shading/shConstants";
import { NAMED_TEXELS, testLight } from "./fixture/namedTexels";

const STEP = 1e-5;
/** Worst seen over all texels and terms: 2.4e-9 (by normal). */
const TOLERANCE = 1e-8;
const light = testLight();

function difference(plus: SkinTexel, minus: SkinTexel): number[] {
  const above = shadeTexel(light, plus);
  const below = shadeTexel(light, minus);
  return above.map((value, c) => (value - below[c]) / (2 * STEP));
}

describe.each(Object.entries(NAMED_TEXELS))("%s", (_, texel) => {
  const gradient = shadeTexelGradient(light, texel);

  test.each([
    ["specular", gradient.bySpecular],
    ["roughness", gradient.byRoughness],
    ["translucency", gradient.byTranslucency],
    ["ambientOcclusion", gradient.byAmbientOcclusion],
  ] as const)("by %s", (name, analytic) => {
    const numeric = difference({ ...texel, [name]: texel[name] + STEP }, { ...texel, [name]: texel[name] - STEP });
    numeric.forEach((value, c) => {
      expect(Math.abs(analytic[c] - value)).toBeLessThan(TOLERANCE);
    });
  });

  test("by diffuse, channel by channel", () => {
    for (let c = 0; c < 3; c++) {
      const moved = (step: number) => ({
        ...texel,
        diffuse: Array.from(texel.diffuse, (d, i) => (i === c ? d + step : d)),
      });
      const numeric = difference(moved(STEP), moved(-STEP));
      numeric.forEach((value, other) => {
        expect(Math.abs(value - (other === c ? gradient.byDiffuse[c] : 0))).toBeLessThan(TOLERANCE);
      });
    }
  });

  test("by normal", () => {
    for (let i = 0; i < 3; i++) {
      const moved = (step: number) => ({
        ...texel,
        normal: Array.from(texel.normal, (x, j) => (j === i ? x + step : x)),
      });
      const numeric = difference(moved(STEP), moved(-STEP));
      numeric.forEach((value, c) => {
        expect(Math.abs(value - gradient.byNormal[3 * c + i])).toBeLessThan(TOLERANCE);
      });
    }
  });

  test("by light: the equation is linear in it, so the gradient times the light is the picture", () => {
    const shaded = shadeTexel(light, texel);
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      for (let k = 0; k < SH_COUNT; k++) sum += gradient.byLight[3 * k + c] * light.sh[3 * k + c];
      expect(sum).toBeCloseTo(shaded[c], 12);
    }
  });
});
