import type { ShLight } from "../types";
import { evaluateSh } from "./evaluateSh";
import { evaluateShGradient } from "./evaluateShGradient";
import { fresnelSchlick } from "./fresnelSchlick";
import { LAMBERT_FACTORS } from "./lambertFactors";
import { multiBounceOcclusion } from "./multiBounceOcclusion";
import type { SkinTexel } from "./SkinTexel";
import { SH_BAND, SH_COUNT, SH_DIFFUSE_COUNT } from "./shConstants";
import { specularLobes } from "./specularLobes";
import { specularOcclusion } from "./specularOcclusion";
import { subsurfaceFactors } from "./subsurfaceFactors";
import { transmission } from "./transmission";

/** Derivatives of shadeTexel's linear RGB. A channel depends only on its own light and its own albedo. */
export interface ShadingGradient {
  /** 81 * 3: dI_c / dL_kc. */
  readonly byLight: Float64Array;
  /** 3: dI_c / dD_c. */
  readonly byDiffuse: Float64Array;
  /** 3 each. */
  readonly bySpecular: Float64Array;
  readonly byRoughness: Float64Array;
  readonly byTranslucency: Float64Array;
  readonly byAmbientOcclusion: Float64Array;
  /** 3 * 3: dI_c / dn_i at c * 3 + i. Only its part in the tangent plane has meaning. */
  readonly byNormal: Float64Array;
}

/** Analytic derivatives of every term of the equation. */
export function shadeTexelGradient(light: ShLight, texel: SkinTexel): ShadingGradient {
  const gradient: ShadingGradient = {
    byLight: new Float64Array(SH_COUNT * 3),
    byDiffuse: new Float64Array(3),
    bySpecular: new Float64Array(3),
    byRoughness: new Float64Array(3),
    byTranslucency: new Float64Array(3),
    byAmbientOcclusion: new Float64Array(3),
    byNormal: new Float64Array(9),
  };
  addDiffuse(light.sh, texel, gradient);
  addSpecular(light.sh, texel, gradient);
  return gradient;
}

function addDiffuse(sh: Float64Array, texel: SkinTexel, gradient: ShadingGradient): void {
  const n = texel.normal;
  const basis = evaluateSh(n[0], n[1], n[2], new Float64Array(SH_DIFFUSE_COUNT), 4);
  const slope = evaluateShGradient(n[0], n[1], n[2], new Float64Array(SH_DIFFUSE_COUNT * 3), 4);
  const scatter = new Float64Array(15);
  const scatterByT = new Float64Array(15);
  const back = new Float64Array(3);
  subsurfaceFactors(texel.curvature, texel.translucency, scatter, scatterByT);
  transmission(texel.thickness, back);
  const occlusion = { value: 1, byOcclusion: 0, byAlbedo: 0 };
  for (let c = 0; c < 3; c++) {
    const albedo = texel.diffuse[c];
    multiBounceOcclusion(texel.ambientOcclusion, albedo, occlusion);
    const reflectance = albedo * occlusion.value;
    let lit = 0;
    for (let k = 0; k < SH_DIFFUSE_COUNT; k++) {
      const l = SH_BAND[k];
      // Y_l(-n) = (-1)^l Y_l(n), so that front and back share one basis.
      const pass = LAMBERT_FACTORS[l] * (scatter[3 * l + c] + (l % 2 ? -back[c] : back[c]));
      const radiance = sh[3 * k + c];
      lit += pass * radiance * basis[k];
      gradient.byLight[3 * k + c] += reflectance * pass * basis[k];
      gradient.byTranslucency[c] += reflectance * LAMBERT_FACTORS[l] * scatterByT[3 * l + c] * radiance * basis[k];
      for (let i = 0; i < 3; i++) gradient.byNormal[3 * c + i] += reflectance * pass * radiance * slope[3 * k + i];
    }
    gradient.byDiffuse[c] += (occlusion.value + albedo * occlusion.byAlbedo) * lit;
    gradient.byAmbientOcclusion[c] += albedo * occlusion.byOcclusion * lit;
  }
}

function addSpecular(sh: Float64Array, texel: SkinTexel, gradient: ShadingGradient): void {
  const n = texel.normal;
  const v = texel.view;
  const cosine = n[0] * v[0] + n[1] * v[1] + n[2] * v[2];
  const fresnel = { value: 0, bySpecular: 0, byCosine: 0 };
  const open = { value: 0, byOcclusion: 0, byRoughness: 0, byCosine: 0 };
  fresnelSchlick(texel.specular, cosine, fresnel);
  specularOcclusion(texel.ambientOcclusion, texel.roughness, cosine, open);
  const lobes = new Float64Array(9);
  const lobesByR = new Float64Array(9);
  specularLobes(texel.roughness, lobes, lobesByR);
  const [x, y, z] = [0, 1, 2].map((i) => 2 * cosine * n[i] - v[i]);
  const basis = evaluateSh(x, y, z, new Float64Array(SH_COUNT));
  const slope = evaluateShGradient(x, y, z, new Float64Array(SH_COUNT * 3));
  const shine = fresnel.value * open.value;
  const shineByCosine = fresnel.byCosine * open.value + fresnel.value * open.byCosine;
  for (let c = 0; c < 3; c++) {
    let radiance = 0;
    let radianceByR = 0;
    const byMirror = [0, 0, 0];
    for (let k = 0; k < SH_COUNT; k++) {
      const l = SH_BAND[k];
      const coefficient = sh[3 * k + c];
      radiance += lobes[l] * coefficient * basis[k];
      radianceByR += lobesByR[l] * coefficient * basis[k];
      gradient.byLight[3 * k + c] += shine * lobes[l] * basis[k];
      for (let i = 0; i < 3; i++) byMirror[i] += lobes[l] * coefficient * slope[3 * k + i];
    }
    gradient.bySpecular[c] += fresnel.bySpecular * open.value * radiance;
    gradient.byRoughness[c] += shine * radianceByR + fresnel.value * open.byRoughness * radiance;
    gradient.byAmbientOcclusion[c] += fresnel.value * open.byOcclusion * radiance;
    // r = 2 (n.v) n - v, so dr_j / dn_i = 2 v_i n_j + 2 (n.v) [i = j].
    const alongNormal = byMirror[0] * n[0] + byMirror[1] * n[1] + byMirror[2] * n[2];
    for (let i = 0; i < 3; i++) {
      const mirrored = 2 * v[i] * alongNormal + 2 * cosine * byMirror[i];
      gradient.byNormal[3 * c + i] += shine * mirrored + shineByCosine * v[i] * radiance;
    }
  }
}
