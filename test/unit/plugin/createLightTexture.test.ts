import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { describe, expect, it } from "@jest/globals";
import { createLightTexture } from "../../../plugin/createLightTexture";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { LAMBERT_FACTORS } from "../../../sdk/shading/lambertFactors";
import { nullScene } from "../fixtures/nullScene";

describe("createLightTexture", () => {
  it("gives Babylon the irradiance over pi of the shading model, bands 0 to 2", () => {
    const sh = Float64Array.from({ length: 243 }, (_, i) => Math.sin(i * 1.7) / (1 + i / 9));
    const polynomial = createLightTexture(sh, nullScene(), "light").sphericalPolynomial!;
    for (const [x, y, z] of [
      [1, 0, 0],
      [0.48, 0.6, -0.64],
      [-0.36, -0.48, 0.8],
    ]) {
      const expected = irradiance(sh, x, y, z);
      // What Babylon's shader computes with brdf.useSphericalHarmonics, its default.
      const { l00, l1_1, l10, l11, l2_2, l2_1, l20, l21, l22 } = polynomial.preScaledHarmonics;
      const terms: [Vector3, number][] = [
        [l00, 1],
        [l1_1, y],
        [l10, z],
        [l11, x],
        [l2_2, x * y],
        [l2_1, y * z],
        [l20, 3 * z * z - 1],
        [l21, z * x],
        [l22, x * x - y * y],
      ];
      const value = Vector3.Zero();
      for (const [term, factor] of terms) value.addInPlace(term.scale(factor));
      value.asArray().forEach((channel, c) => {
        expect(channel).toBeCloseTo(expected[c], 6);
      });
    }
  });

  it("lays roughness 1 on the level of 4 texels", () => {
    const texture = createLightTexture(new Float64Array(243), nullScene(), "light");
    expect(Math.log2(64) * texture.lodGenerationScale).toBe(4);
    expect(texture.isCube).toBe(true);
  });
});

function irradiance(sh: Float64Array, x: number, y: number, z: number): number[] {
  const basis = evaluateSh(x, y, z, new Float64Array(81));
  return [0, 1, 2].map((c) => {
    let sum = 0;
    for (let k = 0; k < 9; k++) sum += LAMBERT_FACTORS[Math.floor(Math.sqrt(k))] * sh[3 * k + c] * basis[k];
    return sum;
  });
}
