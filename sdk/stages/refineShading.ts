import type { GeometryMaps, HeadFit, IntrinsicMaps, ShLight, UnwrappedTexture } from "../types";
import type { AlbedoBands } from "./light/AlbedoBands";
import { albedoRatio } from "./light/albedoRatio";
import { buildLightBasis } from "./light/buildLightBasis";
import type { EstimatedSkin } from "./light/EstimatedSkin";
import { fitSurfaceScales, type SurfaceScales } from "./light/fitSurfaceScales";
import { lightTrust } from "./light/lightTrust";
import type { NormalizedLight } from "./light/NormalizedLight";
import { photoError } from "./light/photoError";
import { findRelief } from "./light/relief/findRelief";
import { replaceShading } from "./light/relief/replaceShading";
import { tiltedTexels } from "./light/relief/tiltedTexels";
import { sampleSkin } from "./light/sampleSkin";
import { scaleSurface } from "./light/scaleSurface";
import { type ShadedMaps, shadeMaps } from "./light/shadeMaps";
import { shadeMapsOnGpu } from "./light/shadeMapsOnGpu";
import { shadingLeak } from "./light/shadingLeak";
import { solveAlbedo } from "./light/solveAlbedo";
import { solveLight } from "./light/solveLight";
import { splitAlbedoRatio } from "./light/splitAlbedoRatio";
import type { SurfaceMaps } from "./light/surfaceTexel";

export interface RefineShadingOptions {
  readonly signal?: AbortSignal;
  /** Solves and shades on WebGPU: the same result within half a code of 8 bits. */
  readonly device?: GPUDevice;
  /** Whether wrinkles and folds go into the normals. Default true; false is the measure's baseline. */
  readonly relief?: boolean;
}

export interface RefinedShading {
  readonly maps: IntrinsicMaps;
  readonly light: ShLight;
  /** The shaded maps against the photo inside visible skin, sRGB, dB. */
  readonly photoErrorPsnr: number;
  /** Slope of log albedo on log shading. */
  readonly shadingLeak: number;
  /** 0 careful .. 1 faithful: how much of the unexplained light had to be baked to reproduce the photo. */
  readonly faithfulness: number;
  readonly scales: SurfaceScales;
}

/** Halvings of the range of faithfulness: to 1/16. */
const BISECTIONS = 4;

/**
 * Stage 7: light, gloss and occlusion first with the albedo held, then wrinkles and folds as normals, then the albedo's
 * detail, so that the shaded avatar reproduces the photo. The order matters: free albedo would take over the light's
 * errors (facts/training.md) and the folds' shade.
 */
export async function refineShading(
  { maps: estimated, texture, normalized, albedoTrust, photoTarget }: Omit<EstimatedSkin, "skin">,
  geometry: GeometryMaps,
  fit: HeadFit,
  options: RefineShadingOptions = {},
): Promise<RefinedShading> {
  const trust = lightTrust(texture, geometry);
  const { light, scales } = await refineLight(texture, geometry, fit, trust, normalized, estimated, options.device);
  options.signal?.throwIfAborted();
  const base = normalized.baseDiffuse;
  const smooth = scaleSurface(estimated, scales, geometry);
  const shade = async (surface: SurfaceMaps, mask: ArrayLike<number>) =>
    options.device
      ? await shadeMapsOnGpu(options.device, light, surface, geometry, fit, mask)
      : shadeMaps(light, surface, geometry, fit, mask);
  const shaded = await shade(smooth, texture.visibility);
  options.signal?.throwIfAborted();
  // Step b: fine shading is the normals' before anything of it can become albedo.
  const evidence = { texture, shaded, ...albedoRatio(texture, shaded, smooth.ambientOcclusion, base, geometry) };
  const surface = options.relief === false ? smooth : { ...smooth, normal: findRelief(evidence, light, geometry, fit) };
  options.signal?.throwIfAborted();
  const mask = tiltedTexels(surface.normal);
  replaceShading(shaded, await shade(surface, mask), mask);
  options.signal?.throwIfAborted();
  const bands = bandsOf(texture, shaded, surface.ambientOcclusion, base, geometry);
  const visible = visibleSkin(texture, geometry);
  const errorOf = (diffuse: Float32Array) => photoError(texture, shaded, diffuse, surface.ambientOcclusion, visible);
  const solve = (share: number) => solveAlbedo(bands, base, albedoTrust(share), geometry.regions);
  const { diffuse, faithfulness } = faithfulEnough(solve, errorOf, photoTarget);
  return {
    maps: { ...estimated, ...surface, diffuse },
    light,
    photoErrorPsnr: errorOf(diffuse),
    shadingLeak: shadingLeak(diffuse, shaded, trust),
    faithfulness,
    scales,
  };
}

/** Step a: the light and the scales of S and A, with the first albedo held. */
async function refineLight(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  fit: HeadFit,
  trust: Float32Array,
  normalized: NormalizedLight,
  estimated: IntrinsicMaps,
  device: GPUDevice | undefined,
): Promise<{ light: ShLight; scales: SurfaceScales }> {
  const { albedo } = normalized.skinTone;
  const sample = (surface: Omit<IntrinsicMaps, "diffuse">) =>
    sampleSkin(texture, geometry, fit, trust, surface, normalized.diffuse, albedo);
  const before = sample(estimated);
  const basis = buildLightBasis(before);
  const start = { light: normalized.light, robustness: new Float32Array(before.count).fill(1), misfit: 1 };
  const held = await solveLight(before, basis, albedo, start, device);
  const scales = fitSurfaceScales(before, basis, albedo, held, geometry.regions);
  const after = sample(scaleSurface(estimated, scales, geometry));
  const { light } = await solveLight(after, buildLightBasis(after), albedo, held, device);
  return { light, scales };
}

function bandsOf(
  texture: UnwrappedTexture,
  shaded: ShadedMaps,
  occlusion: Float32Array,
  base: Float32Array,
  geometry: GeometryMaps,
): AlbedoBands {
  const { ratio, trust } = albedoRatio(texture, shaded, occlusion, base, geometry);
  return splitAlbedoRatio(ratio, trust, geometry.size);
}

/** Step c: the least faithfulness that reproduces the photo, or half the way there where it cannot be (clipped texels). */
function faithfulEnough(
  solve: (faithfulness: number) => Float32Array,
  errorOf: (diffuse: Float32Array) => number,
  target: number,
) {
  let diffuse = solve(0);
  const careful = errorOf(diffuse);
  if (careful >= target) return { diffuse, faithfulness: 0 };
  const faithful = errorOf(solve(1));
  const goal = faithful >= target ? target : (careful + faithful) / 2;
  let [low, high] = [0, 1];
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (errorOf(solve(middle)) >= goal) high = middle;
    else low = middle;
  }
  diffuse = solve(high);
  return { diffuse, faithfulness: high };
}

function visibleSkin(texture: UnwrappedTexture, geometry: GeometryMaps): Float32Array {
  const { face, innerMouth } = geometry.regions;
  return texture.visibility.map((v, i) => (geometry.coverage[i] === 1 ? v * face[i] * (1 - innerMouth[i]) : 0));
}
