import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps, UnwrappedTexture } from "../../types";
import { weightedMedian } from "./weightedMedian";

/** The person's hair, linear RGB. */
export interface EstimatedHair {
  /** Albedo of its darker half. */
  readonly color: readonly [number, number, number];
  /** What an albedo of 1 shows in the photo: the light on the face's skin. */
  readonly light: readonly [number, number, number];
  /** Medians of what the photo shows. */
  readonly shownHair: readonly number[];
  readonly shownSkin: readonly number[];
}

/** Scalp texels that the photo must show before they say anything, by 512 squared. */
const LEAST_TEXELS = 250;
/** Share of the visible scalp that must not look like skin: of a high forehead much of the model's scalp is bare. */
const LEAST_SHARE = 0.1;
/** Distances from the skin's colour between which a texel turns into hair: a bald head between sun and blue sky reaches .3. */
const ALIKE = 0.3;
const UNLIKE = 0.6;
/** Weight from which a texel is seen well. */
const WELL = 0.6;
/** Hair is scattering fibre: no hair is blacker than this, linear albedo. */
const BLACKEST = 0.012;
/** Between white strands the scalp shows: painted hair is not as white as they are. */
export const WHITEST = 0.55;
/** Keeps logarithms of black finite: about code 10 of 255. */
const FLOOR = 0.003;

/**
 * Whether the visible scalp carries hair, and its colour: the texels there that were seen but not believed to be skin.
 * Where the scalp is not seen (tight crops), hair in the colour of the brows is the likelier guess than baldness.
 * @param diffuse size * size * 3: the skin's albedo, whose ratio to the texture is the light
 */
export function estimateHair(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  diffuse: Float32Array,
): EstimatedHair | undefined {
  const { scalp, brows, face } = geometry.regions;
  const scalpSeen = new Float32Array(scalp.length);
  const hair = new Float32Array(scalp.length);
  const brow = new Float32Array(scalp.length);
  const skin = new Float32Array(scalp.length);
  let seen = 0;
  for (let i = 0; i < scalp.length; i++) {
    // Only what is seen well: the silhouette's pixels mix with the background.
    scalpSeen[i] = scalp[i] > 0.6 && texture.seen[i] > WELL ? texture.seen[i] : 0;
    hair[i] = scalpSeen[i] * (1 - texture.visibility[i] / Math.max(1e-6, texture.seen[i]));
    brow[i] = brows[i] > 0.7 ? texture.visibility[i] : 0;
    skin[i] = face[i] > 0.9 && brows[i] < 0.1 ? texture.visibility[i] : 0;
    seen += scalpSeen[i];
  }
  const skinAlbedo = channelMedians(diffuse, skin);
  const skinColor = channelMedians(texture.color, skin);
  const light = [0, 1, 2].map((c) => skinColor[c] / skinAlbedo[c] || 1) as [number, number, number];
  const least = LEAST_TEXELS * (geometry.size / 512) ** 2;
  // Belief is coarse: a bare forehead beside the hair is refused with it, but its colour is the skin's.
  const strands = hair.map((weight, i) => (weight > 0 ? weight * unlikeSkin(texture.color, i, skinColor) : 0));
  if (seen > least && sum(strands) < LEAST_SHARE * seen) return undefined;
  const shown = sum(strands) > 0.3 * least ? strands : brow;
  const shownHair = channelMedians(texture.color, shown);
  // White hair is not dark: what is darker in it is the skin beneath.
  const dark =
    shownHair[1] < skinColor[1] ? channelMedians(texture.color, darkerHalf(texture.color, shown)) : shownHair;
  return { color: toAlbedo(dark, light), light, shownHair, shownSkin: skinColor };
}

/** Weights of what is not brighter than the median: light catches on hair, and its highlights are not its colour. */
function darkerHalf(colors: Float32Array, weights: Float32Array): Float32Array {
  const [, median] = channelMedians(colors, weights);
  return weights.map((weight, i) => (colors[i * 3 + 1] <= median ? weight : 0));
}

function sum(weights: Float32Array): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

/**
 * 0..1: how far a colour is from the skin's, by chroma (log ratios) and, half as much, by being darker: light changes that
 * too, and what is brighter in the skin's own colour is skin in more light.
 */
function unlikeSkin(colors: Float32Array, texel: number, skin: readonly number[]): number {
  const [r, g, b] = [0, 1, 2].map((c) => Math.log((colors[texel * 3 + c] + FLOOR) / (skin[c] + FLOOR)));
  return smoothstep(ALIKE, UNLIKE, Math.hypot(r - g, b - g) + 0.5 * Math.max(0, -g));
}

/** Medians of the channels over every fourth texel: they need no more. */
function channelMedians(colors: Float32Array, weights: Float32Array): number[] {
  const values: number[][] = [[], [], []];
  const kept: number[] = [];
  for (let i = 0; i < weights.length; i += 4) {
    if (!(weights[i] > 0)) continue;
    kept.push(weights[i]);
    for (let c = 0; c < 3; c++) values[c].push(colors[i * 3 + c]);
  }
  return values.map((channel) => weightedMedian(channel, kept));
}

function toAlbedo(color: readonly number[], light: readonly number[]): [number, number, number] {
  return [0, 1, 2].map((c) => {
    const albedo = color[c] / light[c];
    return Number.isFinite(albedo) ? Math.min(WHITEST, Math.max(BLACKEST, albedo)) : 0.04;
  }) as [number, number, number];
}
