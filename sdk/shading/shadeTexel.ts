import type { ShLight } from "../types";
import { evaluateSh } from "./evaluateSh";
import { fresnelSchlick } from "./fresnelSchlick";
import { LAMBERT_FACTORS } from "./lambertFactors";
import { multiBounceOcclusion } from "./multiBounceOcclusion";
import type { SkinTexel } from "./SkinTexel";
import { SH_COUNT } from "./shConstants";
import { specularLobes } from "./specularLobes";
import { specularOcclusion } from "./specularOcclusion";
import { subsurfaceFactors } from "./subsurfaceFactors";
import { transmission } from "./transmission";

/**
 * The shading equation, Float64 and readable: D A_c (E_c(n) + B_c(n)) + Spec, linear RGB as the camera sees it.
 * It is linear in the light and clamps nothing, so that a light with ringing can give a negative value; createShader clamps.
 */
export function shadeTexel(light: ShLight, texel: SkinTexel): [number, number, number] {
  const back = new Float64Array(3);
  transmission(texel.thickness, back);
  const front = irradiance(light, texel.normal, texel);
  const behind = irradiance(light, [-texel.normal[0], -texel.normal[1], -texel.normal[2]]);
  const reflected = specularRadiance(light, texel);
  const occlusion = { value: 1, byOcclusion: 0, byAlbedo: 0 };
  return [0, 1, 2].map((c) => {
    const albedo = texel.diffuse[c];
    multiBounceOcclusion(texel.ambientOcclusion, albedo, occlusion);
    return albedo * occlusion.value * (front[c] + back[c] * behind[c]) + reflected[c];
  }) as [number, number, number];
}

/** sum_l a_l s_lc sum_m L_lmc Y_lm(n); without a texel no scattering, s = 1. */
function irradiance(light: ShLight, normal: ArrayLike<number>, texel?: SkinTexel): number[] {
  const basis = evaluateSh(normal[0], normal[1], normal[2], new Float64Array(SH_COUNT));
  const scatter = new Float64Array(15).fill(1);
  if (texel) subsurfaceFactors(texel.curvature, texel.translucency, scatter);
  const sum = [0, 0, 0];
  for (let l = 0; l <= 4; l++) {
    for (let k = l * l; k < (l + 1) * (l + 1); k++) {
      for (let c = 0; c < 3; c++) sum[c] += LAMBERT_FACTORS[l] * scatter[3 * l + c] * light.sh[3 * k + c] * basis[k];
    }
  }
  return sum;
}

/** F(n.v) A_s sum_j w_j sum_l g_l(R_j) sum_m L_lmc Y_lm(r). */
function specularRadiance(light: ShLight, texel: SkinTexel): number[] {
  const n = texel.normal;
  const v = texel.view;
  const cosine = n[0] * v[0] + n[1] * v[1] + n[2] * v[2];
  const fresnel = { value: 0, bySpecular: 0, byCosine: 0 };
  fresnelSchlick(texel.specular, cosine, fresnel);
  const open = { value: 0, byOcclusion: 0, byRoughness: 0, byCosine: 0 };
  specularOcclusion(texel.ambientOcclusion, texel.roughness, cosine, open);
  const factors = new Float64Array(9);
  specularLobes(texel.roughness, factors);
  const [x, y, z] = [0, 1, 2].map((i) => 2 * cosine * n[i] - v[i]);
  const basis = evaluateSh(x, y, z, new Float64Array(SH_COUNT));
  const sum = [0, 0, 0];
  for (let l = 0; l <= 8; l++) {
    for (let k = l * l; k < (l + 1) * (l + 1); k++) {
      for (let c = 0; c < 3; c++) sum[c] += factors[l] * light.sh[3 * k + c] * basis[k];
    }
  }
  return sum.map((radiance) => fresnel.value * open.value * radiance);
}
