import { expect, test } from "@jest/globals";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { createShader } from "../../../sdk/shading/createShader";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { fresnelSchlick } from "../../../sdk/shading/fresnelSchlick";
import { projectEnvironment } from "../../../sdk/shading/projectEnvironment";
import { SPECULAR_LOBES } from "../../../sdk/shading/specularLobes";
import type { FloatImage } from "../../../sdk/types";
import { NAMED_TEXELS, testLight } from "./fixture/namedTexels";

const random = randomGenerator(7);
const SAMPLES = 40000;
/** Standard errors within which the equation must lie: a comparison fails by chance once in 15000 runs; the seed is fixed. */
const ERRORS = 4;

/** A map with detail in all 9 bands and nothing beyond, positive everywhere. */
const environment = ((): FloatImage => {
  const [width, height] = [256, 128];
  const { sh } = testLight(0.12);
  const basis = new Float64Array(81);
  const data = new Float32Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const polar = (Math.PI * (Math.floor(i / width) + 0.5)) / height;
    const turn = 2 * Math.PI * (((i % width) + 0.5) / width - 0.5);
    evaluateSh(Math.sin(polar) * Math.sin(turn), Math.cos(polar), -Math.sin(polar) * Math.cos(turn), basis);
    for (let k = 0; k < 81; k++) for (let c = 0; c < 3; c++) data[3 * i + c] += sh[3 * k + c] * basis[k];
  }
  return { width, height, channels: 3, data };
})();

/** Red radiance of the map's pixel in a direction. */
function radiance([x, y, z]: number[]): number {
  const { width, height, data } = environment;
  const column = Math.floor((Math.atan2(x, -z) / (2 * Math.PI) + 0.5) * width) % width;
  const row = Math.min(height - 1, Math.floor((Math.acos(Math.max(-1, Math.min(1, y))) / Math.PI) * height));
  return data[3 * (row * width + column)];
}

/** A direction at polar angle acos(cosine) about an axis. */
function about(axis: ArrayLike<number>, cosine: number): number[] {
  const side = Math.abs(axis[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0];
  const u = unit(cross(axis, side));
  const v = cross(axis, u);
  const turn = 2 * Math.PI * random();
  const ring = Math.sqrt(1 - cosine * cosine);
  return [0, 1, 2].map((i) => cosine * axis[i] + ring * (Math.cos(turn) * u[i] + Math.sin(turn) * v[i]));
}

/** Weighted mean and its standard error. */
function estimate(draw: () => { value: number; weight: number }): { mean: number; error: number } {
  let [w, wx, wwxx] = [0, 0, 0];
  const drawn = Array.from({ length: SAMPLES }, draw);
  for (const { value, weight } of drawn) {
    w += weight;
    wx += weight * value;
  }
  for (const { value, weight } of drawn) wwxx += (weight * (value - wx / w)) ** 2;
  return { mean: wx / w, error: Math.sqrt(wwxx) / w };
}

test.each(Object.entries(NAMED_TEXELS))("diffuse light at %s is the cosine-weighted mean of the map", (_, named) => {
  const texel = { ...named, diffuse: [1, 1, 1], specular: 0, translucency: 0, thickness: 1e3, ambientOcclusion: 1 };
  const { mean, error } = estimate(() => ({ value: radiance(about(texel.normal, Math.sqrt(random()))), weight: 1 }));
  const shaded = shadeRed(texel);
  // Beyond noise: the open cubic of occlusion misses 1 by 1e-3, Lambert's bands above 4 (1/64 of band 6) by up to 5e-3.
  expect(Math.abs(shaded - mean)).toBeLessThan(ERRORS * error + 6e-3);
});

test.each(Object.entries(NAMED_TEXELS))("the highlight at %s is the map seen through both GGX lobes", (_, named) => {
  const texel = { ...named, diffuse: [0, 0, 0], ambientOcclusion: 1 };
  const { normal: n, view: v } = texel;
  const cosine = n[0] * v[0] + n[1] * v[1] + n[2] * v[2];
  const mirror = unit([0, 1, 2].map((i) => 2 * cosine * n[i] - v[i]));
  const fresnel = { value: 0, bySpecular: 0, byCosine: 0 };
  fresnelSchlick(texel.specular, cosine, fresnel);
  let [sum, variance] = [0, 0];
  for (const { scale, weight } of SPECULAR_LOBES) {
    const alpha2 = (texel.roughness * scale) ** 4;
    const { mean, error } = estimate(() => {
      // Half vector by GGX about n = v = r, light mirrored about it, weighted by n.l: the lobe of prefiltered environments.
      const u = random();
      const half = about(mirror, Math.sqrt((1 - u) / (1 + (alpha2 - 1) * u)));
      const h = half[0] * mirror[0] + half[1] * mirror[1] + half[2] * mirror[2];
      const light = half.map((x, i) => 2 * h * x - mirror[i]);
      return { value: radiance(light), weight: Math.max(0, 2 * h * h - 1) };
    });
    sum += weight * mean;
    variance += (weight * error) ** 2;
  }
  const shaded = shadeRed(texel) / fresnel.value;
  // Beyond noise: the map's pixels are 1.4 degrees wide, 2e-3 here.
  expect(Math.abs(shaded - sum)).toBeLessThan(ERRORS * Math.sqrt(variance) + 3e-3);
});

function shadeRed(texel: Parameters<ReturnType<typeof createShader>>[0]): number {
  const out = new Float64Array(3);
  createShader(projectEnvironment(environment))(texel, out);
  return out[0];
}

function cross(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(v: number[]): number[] {
  return v.map((x) => x / Math.hypot(...v));
}
