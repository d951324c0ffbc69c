import { evaluateSh } from "../../shading/evaluateSh";
import { fresnelSchlick } from "../../shading/fresnelSchlick";
import { LAMBERT_FACTORS } from "../../shading/lambertFactors";
import { SH_BAND, SH_COUNT, SH_DIFFUSE_COUNT } from "../../shading/shConstants";
import { specularLobes } from "../../shading/specularLobes";
import { specularOcclusion } from "../../shading/specularOcclusion";
import { subsurfaceFactors } from "../../shading/subsurfaceFactors";
import { transmission } from "../../shading/transmission";
import type { SkinSamples } from "./SkinSamples";

/** What each coefficient of the light does to each sample: the equation with albedo and occlusion colour taken out. */
export interface LightBasis {
  /** count * 25 * 3: diffuse per unit of reflectance D * A_c. */
  readonly diffuse: Float32Array<ArrayBuffer>;
  /** count * 81: specular, the same in all channels. */
  readonly specular: Float32Array<ArrayBuffer>;
}

/** Evaluates the linear shading equation's factors of the light at every sample. */
export function buildLightBasis(samples: SkinSamples): LightBasis {
  const basis = {
    diffuse: new Float32Array(samples.count * SH_DIFFUSE_COUNT * 3),
    specular: new Float32Array(samples.count * SH_COUNT),
  };
  const values = new Float64Array(SH_COUNT);
  for (let i = 0; i < samples.count; i++) {
    fillDiffuse(samples, i, values, basis.diffuse);
    fillSpecular(samples, i, values, basis.specular);
  }
  return basis;
}

const scatter = new Float64Array(15);
const back = new Float64Array(3);
const lobes = new Float64Array(9);
const fresnel = { value: 0, bySpecular: 0, byCosine: 0 };
const open = { value: 0, byOcclusion: 0, byRoughness: 0, byCosine: 0 };

function fillDiffuse(samples: SkinSamples, i: number, values: Float64Array, out: Float32Array): void {
  evaluateSh(samples.normal[3 * i], samples.normal[3 * i + 1], samples.normal[3 * i + 2], values, 4);
  subsurfaceFactors(samples.curvature[i], samples.translucency[i], scatter);
  transmission(samples.thickness[i], back);
  const start = i * SH_DIFFUSE_COUNT * 3;
  for (let k = 0; k < SH_DIFFUSE_COUNT; k++) {
    const l = SH_BAND[k];
    for (let c = 0; c < 3; c++) {
      const pass = scatter[3 * l + c] + (l % 2 ? -back[c] : back[c]);
      out[start + 3 * k + c] = LAMBERT_FACTORS[l] * pass * values[k];
    }
  }
}

function fillSpecular(samples: SkinSamples, i: number, values: Float64Array, out: Float32Array): void {
  const [x, y, z] = [samples.normal[3 * i], samples.normal[3 * i + 1], samples.normal[3 * i + 2]];
  const [vx, vy, vz] = [samples.view[3 * i], samples.view[3 * i + 1], samples.view[3 * i + 2]];
  const cosine = x * vx + y * vy + z * vz;
  fresnelSchlick(samples.specular[i], cosine, fresnel);
  specularOcclusion(samples.ambientOcclusion[i], samples.roughness[i], cosine, open);
  specularLobes(samples.roughness[i], lobes);
  evaluateSh(2 * cosine * x - vx, 2 * cosine * y - vy, 2 * cosine * z - vz, values);
  const shine = fresnel.value * open.value;
  for (let k = 0; k < SH_COUNT; k++) out[i * SH_COUNT + k] = shine * lobes[SH_BAND[k]] * values[k];
}
