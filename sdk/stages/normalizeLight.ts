import { AvatarError } from "../AvatarError";
import type { GeometryMaps, HeadFit, UnwrappedTexture } from "../types";
import { albedoRatio } from "./light/albedoRatio";
import { albedoTrust } from "./light/albedoTrust";
import { baseAlbedo } from "./light/baseAlbedo";
import { buildLightBasis } from "./light/buildLightBasis";
import { chooseSkinTone } from "./light/chooseSkinTone";
import { describeLight } from "./light/describeLight";
import { evenLight } from "./light/evenLight";
import { lightTrust } from "./light/lightTrust";
import { lightWarnings } from "./light/lightWarnings";
import { meanDiffuseRadiance } from "./light/meanDiffuseRadiance";
import type { NormalizedLight } from "./light/NormalizedLight";
import { regionAlbedo } from "./light/regionAlbedo";
import { regionSurface } from "./light/regionSurface";
import { rescaleLight } from "./light/rescaleLight";
import type { SkinSamples } from "./light/SkinSamples";
import { sampleSkin } from "./light/sampleSkin";
import { shadeMaps } from "./light/shadeMaps";
import { shadeMapsOnGpu } from "./light/shadeMapsOnGpu";
import { skinAlbedo } from "./light/skinAlbedo";
import { solveAlbedo } from "./light/solveAlbedo";
import { solveLight } from "./light/solveLight";
import { splitAlbedoRatio } from "./light/splitAlbedoRatio";

export interface NormalizeLightOptions {
  /** The white of the eye as photographed, linear RGB, if it shows. */
  readonly sclera?: readonly [number, number, number];
  /** Solves and shades on WebGPU. */
  readonly device?: GPUDevice;
}

const ROUNDS = 2;
/** Below this (of about 1600) the light is a guess: a square of two centimetres of cheek. */
const FEWEST_SAMPLES = 20;
/** Mid-light skin, where the search for the tone starts. */
const START_ALBEDO = skinAlbedo(0.4, 0.4);
/**
 * Stage 5: which light lit the skin, and what the skin looks like without it.
 * Closed form: robust regularised SH solve with constant mean-skin albedo, then texture over shading.
 * @throws AvatarError face-unsuitable when hardly any skin shows
 */
export async function normalizeLight(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  fit: HeadFit,
  options: NormalizeLightOptions = {},
): Promise<NormalizedLight> {
  const surface = regionSurface(geometry);
  const albedo = regionAlbedo(geometry, START_ALBEDO);
  const samples = sampleSkin(texture, geometry, fit, lightTrust(texture, geometry), surface, albedo, START_ALBEDO);
  if (samples.count < FEWEST_SAMPLES) {
    const message = `Only ${samples.count} places of the face show skin`;
    throw new AvatarError("face-unsuitable", message, "Choose a photo in which more of the face is free and lit.");
  }
  const { light, misfit, skinTone } = await solveLightAndTone(samples, options);
  const shaded = options.device
    ? await shadeMapsOnGpu(options.device, light, surface, geometry, fit, texture.visibility)
    : shadeMaps(light, surface, geometry, fit, texture.visibility);
  const base = baseAlbedo(texture, shaded, geometry, skinTone.albedo);
  const { ratio, trust } = albedoRatio(texture, shaded, geometry.ambientOcclusion, base, geometry);
  const diffuse = solveAlbedo(splitAlbedoRatio(ratio, trust, geometry.size), base, albedoTrust(0), geometry.regions);
  const exposure = 0.2126 * skinTone.irradiance[0] + 0.7152 * skinTone.irradiance[1] + 0.0722 * skinTone.irradiance[2];
  return {
    light,
    lightNormalized: evenLight(diffuse, geometry.ambientOcclusion),
    diffuse,
    baseDiffuse: base,
    skinTone,
    exposure,
    misfit,
    warnings: lightWarnings(texture, geometry, describeLight(light).directionality, misfit),
  };
}

/** Tone and light depend on each other through the highlights only, so that they settle in a few turns. */
async function solveLightAndTone(samples: SkinSamples, { sclera, device }: NormalizeLightOptions) {
  const basis = buildLightBasis(samples);
  let albedo: readonly number[] = START_ALBEDO;
  let solved = await solveLight(samples, basis, albedo, undefined, device);
  let skinTone = chooseSkinTone(meanDiffuseRadiance(samples, basis, albedo, solved), sclera);
  for (let round = 0; round < ROUNDS; round++) {
    const start = { ...solved, light: rescaleLight(solved.light, albedo, skinTone.albedo) };
    albedo = skinTone.albedo;
    solved = await solveLight(samples, basis, albedo, start, device);
    if (round + 1 < ROUNDS) skinTone = chooseSkinTone(meanDiffuseRadiance(samples, basis, albedo, solved), sclera);
  }
  return { light: solved.light, misfit: solved.misfit, skinTone };
}
