import type { InferenceRuntime } from "../inference/openInferenceRuntime";
import { smoothstep } from "../math/smoothstep";
import type { GeometryMaps, HeadFit, PersonMask, Photo, UnwrappedTexture } from "../types";
import { backgroundFromPhoto } from "./light/backgroundFromPhoto";
import { chooseSkinTone, type SkinTone } from "./light/chooseSkinTone";
import type { EstimatedSkin } from "./light/EstimatedSkin";
import { estimateByRegion } from "./light/estimateByRegion";
import { evenLight } from "./light/evenLight";
import { hideOccluders } from "./light/hideOccluders";
import { learnedAlbedo } from "./light/learnedAlbedo";
import { learnedAlbedoTrust } from "./light/learnedAlbedoTrust";
import type { NormalizedLight } from "./light/NormalizedLight";
import { regionAlbedo } from "./light/regionAlbedo";
import { regionSurface } from "./light/regionSurface";
import { rescaleLight } from "./light/rescaleLight";
import { type NetworkSkin, runSkinNetwork } from "./light/runSkinNetwork";
import { skinExposure } from "./light/skinExposure";
import { skinNetworkInput } from "./light/skinNetworkInput";
import type { SurfaceMaps } from "./light/surfaceTexel";
import { upsampleBilinear } from "./texture/upsampleBilinear";

export interface EstimateMapsInput {
  readonly photo: Photo;
  readonly person: PersonMask;
  readonly texture: UnwrappedTexture;
  readonly geometry: GeometryMaps;
  readonly fit: HeadFit;
  readonly normalized: NormalizedLight;
  /** The white of the eye as photographed, linear RGB, if it shows. */
  readonly sclera?: readonly [number, number, number];
}

/** The network's skin confidence between which a texel turns from an occluder into skin. */
const [OCCLUDER, SKIN] = [0.15, 0.5];
/** dB: below the closed form's, for what the network left out of the albedo is mostly shadow. */
const PHOTO_TARGET = 28.5;
/** How far gloss is the network's and not the region's. */
const LEARNED_GLOSS = 0.5;

/**
 * Stage 6: first intrinsic maps at the working size. With `inference` the skin network says what is skin, what its tone
 * is and which of the texture is albedo; without, D is the light-normalised albedo. Translucency is a face's by region,
 * A is the geometry's; N is the mesh's own until detail is known.
 */
export async function estimateMaps(
  input: EstimateMapsInput,
  inference?: InferenceRuntime,
  signal?: AbortSignal,
): Promise<EstimatedSkin> {
  const { texture, geometry, normalized } = input;
  if (!inference) return estimateByRegion(texture, geometry, normalized);
  const small = skinNetworkInput(texture, geometry, input.fit);
  const background = backgroundFromPhoto(input.photo, input.fit, input.person);
  const cues = { sclera: input.sclera, background, ...skinExposure(small) };
  const network = await runSkinNetwork(small, cues, inference, signal);
  const confidence = network.skin.map((value) => smoothstep(OCCLUDER, SKIN, value));
  const skin = upsampleBilinear(confidence, network.size, texture.size, 1);
  const { albedo, irradiance } = normalized.skinTone;
  const radiance = albedo.map((d, c) => d * irradiance[c]);
  const skinTone = chooseSkinTone(radiance, input.sclera, network.tone);
  const trust = small.trust.map((weight, i) => weight * confidence[i]);
  const learned = learnedAlbedo(network, trust, skinTone.albedo, texture.size);
  const diffuse = onSkin(learned, texture.visibility, regionAlbedo(geometry, skinTone.albedo), geometry);
  return {
    maps: { ...blendGloss(regionSurface(geometry), network, texture.visibility), diffuse },
    texture: hideOccluders(texture, skin, texture.size),
    normalized: withTone(normalized, skinTone, diffuse, geometry.ambientOcclusion),
    skin,
    albedoTrust: learnedAlbedoTrust,
    photoTarget: PHOTO_TARGET,
  };
}

/** The network's albedo on the face and wherever skin was seen; what it makes up for scalp, ears and neck is not the person's. */
function onSkin(learned: Float32Array, visibility: Float32Array, plain: Float32Array, geometry: GeometryMaps) {
  const { face, innerMouth } = geometry.regions;
  return learned.map((value, i) => {
    const texel = Math.floor(i / 3);
    const share = Math.max(visibility[texel], face[texel] * (1 - innerMouth[texel]));
    return plain[i] + share * (value - plain[i]);
  });
}

/** Gloss of the visible skin between the region's and the network's. */
function blendGloss(surface: SurfaceMaps, network: NetworkSkin, visibility: Float32Array): SurfaceMaps {
  const mix = (regional: Float32Array, learned: Float32Array) => {
    const found = upsampleBilinear(learned, network.size, surface.size, 1);
    return regional.map((value, i) => value + LEARNED_GLOSS * visibility[i] * (found[i] - value));
  };
  const specular = mix(surface.specular, network.specular);
  return { ...surface, specular, roughness: mix(surface.roughness, network.roughness) };
}

/** The same picture with another split between light and skin. */
function withTone(
  normalized: NormalizedLight,
  skinTone: SkinTone,
  diffuse: Float32Array,
  ambientOcclusion: Float32Array,
): NormalizedLight {
  const [red, green, blue] = skinTone.irradiance;
  return {
    ...normalized,
    light: rescaleLight(normalized.light, normalized.skinTone.albedo, skinTone.albedo),
    lightNormalized: evenLight(diffuse, ambientOcclusion),
    diffuse,
    baseDiffuse: diffuse,
    skinTone,
    exposure: 0.2126 * red + 0.7152 * green + 0.0722 * blue,
  };
}
