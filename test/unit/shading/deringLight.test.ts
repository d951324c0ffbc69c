import { describe, expect, it } from "@jest/globals";
import { createShader } from "../../../sdk/shading/createShader";
import { deringLight, POSITIVE_KERNEL } from "../../../sdk/shading/deringLight";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { SH_COUNT } from "../../../sdk/shading/shConstants";
import { sphereQuadrature } from "../../../sdk/shading/sphereQuadrature";
import type { ShLight } from "../../../sdk/types";

/** An even sky of radiance 1 and a sun of so much flux behind the head. */
function sunAndSky(flux: number): ShLight {
  const basis = evaluateSh(0, 0.28, -0.96, new Float64Array(SH_COUNT));
  const sh = new Float64Array(SH_COUNT * 3);
  for (let i = 0; i < sh.length; i++) sh[i] = flux * basis[Math.floor(i / 3)];
  for (let c = 0; c < 3; c++) sh[c] += Math.sqrt(4 * Math.PI);
  return { sh };
}

const face = {
  normal: [0, 0, 1],
  view: [0, 0, 1],
  diffuse: [0.4, 0.3, 0.2],
  specular: 0.35,
  roughness: 0.45,
  translucency: 0.5,
  ambientOcclusion: 1,
  curvature: 0.02,
  thickness: 20,
};

describe("deringLight", () => {
  it("lets a face that looks away from the sun keep the light of the sky", () => {
    const out = new Float64Array(3);
    createShader(sunAndSky(300))(face, out);
    expect(out[0]).toBeLessThan(0.01);
    const { light, softness } = deringLight(sunAndSky(300));
    expect(softness).toBeGreaterThan(0.5);
    createShader(light)(face, out);
    expect(out[0]).toBeGreaterThan(0.25);
    expect(out[0]).toBeLessThan(0.9);
  });

  it("keeps the energy, and a light that does not ring as it is", () => {
    const sun = sunAndSky(300);
    expect(deringLight(sun).light.sh[0]).toBe(sun.sh[0]);
    const soft = sunAndSky(0.1);
    expect(deringLight(soft)).toEqual({ light: soft, softness: 0 });
  });

  it("softens no more than the light needs", () => {
    const [little, much] = [15, 300].map((flux) => deringLight(sunAndSky(flux)).softness);
    expect(little).toBeGreaterThan(0);
    expect(little).toBeLessThan(much);
  });

  it("has a kernel that is nowhere negative", () => {
    const { directions } = sphereQuadrature(90);
    const pole = evaluateSh(0, 0, 1, new Float64Array(SH_COUNT));
    const basis = new Float64Array(SH_COUNT);
    for (let i = 0; i < directions.length; i += 3) {
      evaluateSh(directions[i], directions[i + 1], directions[i + 2], basis);
      let sum = 0;
      for (let l = 0; l <= 8; l++) sum += POSITIVE_KERNEL[l] * pole[l * l + l] * basis[l * l + l];
      // Six digits of the factors.
      expect(sum).toBeGreaterThan(-1e-5);
    }
  });
});
