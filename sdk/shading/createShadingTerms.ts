import type { ShLight } from "../types";
import { evaluateSh } from "./evaluateSh";
import { fresnelSchlick } from "./fresnelSchlick";
import { LAMBERT_FACTORS } from "./lambertFactors";
import { LOBE_ROWS, lobeTable } from "./lobeTable";
import type { SkinTexel } from "./SkinTexel";
import { SCATTER_ROWS, scatterTable } from "./scatterTable";
import { SH_BAND, SH_COUNT, SH_DIFFUSE_COUNT, SH_MAX_BAND } from "./shConstants";
import { specularOcclusion } from "./specularOcclusion";
import { transmission } from "./transmission";

/** The two parts of the shading of one texel, linear RGB, never negative. */
export interface ShadingTerms {
  /** 3: E + B, what an unoccluded white diffuse surface would show. */
  readonly lit: Float64Array;
  /** 3: Spec. */
  readonly specular: Float64Array;
}

/**
 * Evaluates everything of the equation but the albedo and its occlusion: tables instead of exponentials, no allocation
 * per texel (the result is overwritten by the next call).
 */
export function createShadingTerms(light: ShLight): (texel: Omit<SkinTexel, "diffuse">) => ShadingTerms {
  const diffuseLight = withLambert(light.sh);
  const scatterRows = scatterTable();
  const lobeRows = lobeTable();
  const basis = new Float64Array(SH_COUNT);
  const bands = new Float64Array(15);
  const scatter = new Float64Array(15);
  const lobes = new Float64Array(9);
  const back = new Float64Array(3);
  const terms: ShadingTerms = { lit: new Float64Array(3), specular: new Float64Array(3) };
  const fresnel = { value: 0, bySpecular: 0, byCosine: 0 };
  const open = { value: 0, byOcclusion: 0, byRoughness: 0, byCosine: 0 };
  return (texel) => {
    const n = texel.normal;
    const v = texel.view;
    evaluateSh(n[0], n[1], n[2], basis, 4);
    sumBands(diffuseLight, basis, bands);
    interpolate(scatterRows, SCATTER_ROWS, texel.curvature * texel.translucency, scatter);
    transmission(texel.thickness, back);
    const cosine = n[0] * v[0] + n[1] * v[1] + n[2] * v[2];
    fresnelSchlick(texel.specular, cosine, fresnel);
    specularOcclusion(texel.ambientOcclusion, texel.roughness, cosine, open);
    interpolate(lobeRows, LOBE_ROWS, texel.roughness, lobes);
    evaluateSh(2 * cosine * n[0] - v[0], 2 * cosine * n[1] - v[1], 2 * cosine * n[2] - v[2], basis);
    reflect(light.sh, basis, lobes, terms.specular);
    const shine = fresnel.value * open.value;
    for (let c = 0; c < 3; c++) {
      terms.lit[c] = Math.max(0, litFrom(bands, scatter, back[c], c));
      terms.specular[c] = shine * Math.max(0, terms.specular[c]);
    }
    return terms;
  };
}

function withLambert(sh: Float64Array): Float64Array {
  return Float64Array.from({ length: SH_DIFFUSE_COUNT * 3 }, (_, i) => {
    return sh[i] * LAMBERT_FACTORS[SH_BAND[Math.floor(i / 3)]];
  });
}

/** bands[l * 3 + c] = sum over m of light * basis; band 3 stays 0. Sums live in locals: half the time of sums in an array. */
function sumBands(light: Float64Array, basis: Float64Array, bands: Float64Array): void {
  for (let l = 0; l <= 4; l++) {
    if (l === 3) continue;
    let r = 0;
    let g = 0;
    let b = 0;
    for (let k = l * l; k < (l + 1) * (l + 1); k++) {
      const y = basis[k];
      r += light[3 * k] * y;
      g += light[3 * k + 1] * y;
      b += light[3 * k + 2] * y;
    }
    bands[3 * l] = r;
    bands[3 * l + 1] = g;
    bands[3 * l + 2] = b;
  }
}

/** Light from in front, scattered, and from behind through the slab: Y_l(-n) = (-1)^l Y_l(n). */
function litFrom(bands: Float64Array, scatter: Float64Array, back: number, c: number): number {
  return (
    bands[c] * (scatter[c] + back) +
    bands[3 + c] * (scatter[3 + c] - back) +
    bands[6 + c] * (scatter[6 + c] + back) +
    bands[12 + c] * (scatter[12 + c] + back)
  );
}

function reflect(sh: Float64Array, basis: Float64Array, lobes: Float64Array, out: Float64Array): void {
  let r = 0;
  let g = 0;
  let b = 0;
  for (let l = 0; l <= SH_MAX_BAND; l++) {
    const lobe = lobes[l];
    for (let k = l * l; k < (l + 1) * (l + 1); k++) {
      const weight = basis[k] * lobe;
      r += sh[3 * k] * weight;
      g += sh[3 * k + 1] * weight;
      b += sh[3 * k + 2] * weight;
    }
  }
  out[0] = r;
  out[1] = g;
  out[2] = b;
}

/** Row of a table over 0..1, linearly between its neighbours. */
function interpolate(table: Float64Array, rows: number, at: number, out: Float64Array): void {
  const position = Math.min(rows - 1, Math.max(0, at * (rows - 1)));
  const row = Math.min(rows - 2, Math.floor(position));
  const t = position - row;
  const stride = out.length;
  for (let i = 0; i < stride; i++) {
    const below = table[row * stride + i];
    out[i] = below + t * (table[(row + 1) * stride + i] - below);
  }
}
