import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps, UnwrappedTexture } from "../../types";
import type { HairPaint } from "./paintHair";
import { weightedMedian } from "./weightedMedian";

/** Scalp texels that the photo must show before they say anything, by 512 squared. */
const LEAST_TEXELS = 250;
/** Share of the visible scalp that must not look like skin: of a high forehead much of the model's scalp is bare. */
const LEAST_SHARE = 0.15;
/** Hair is scattering fibre: no hair is blacker than this, linear albedo. */
const BLACKEST = 0.012;
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
): HairPaint | undefined {
  const { scalp, brows, face } = geometry.regions;
  const scalpSeen = new Float32Array(scalp.length);
  const hair = new Float32Array(scalp.length);
  const brow = new Float32Array(scalp.length);
  const skin = new Float32Array(scalp.length);
  let seen = 0;
  let hairy = 0;
  for (let i = 0; i < scalp.length; i++) {
    scalpSeen[i] = scalp[i] > 0.6 ? texture.seen[i] : 0;
    hair[i] = scalpSeen[i] * (1 - texture.visibility[i] / Math.max(1e-6, texture.seen[i]));
    brow[i] = brows[i] > 0.7 ? texture.visibility[i] : 0;
    skin[i] = face[i] > 0.9 && brows[i] < 0.1 ? texture.visibility[i] : 0;
    seen += scalpSeen[i];
    hairy += hair[i];
  }
  const skinAlbedo = channelMedians(diffuse, skin);
  const skinColor = channelMedians(texture.color, skin);
  const light = skinColor.map((value, c) => value / skinAlbedo[c]);
  const least = LEAST_TEXELS * (geometry.size / 512) ** 2;
  if (seen > least && hairy < LEAST_SHARE * seen) return undefined;
  // Belief is coarse: a bare forehead beside the hair is refused with it, but its colour is the skin's.
  const strands = hair.map((weight, i) => (weight > 0 ? weight * unlikeSkin(texture.color, i, skinColor) : 0));
  const color = channelMedians(texture.color, sum(strands) > 0.3 * least ? strands : brow);
  return { color: toAlbedo(color, light) };
}

function sum(weights: Float32Array): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

/** 0..1: how far a colour is from the skin's, by chroma (log ratios) and, half as much, by luminance, which light changes too. */
function unlikeSkin(colors: Float32Array, texel: number, skin: readonly number[]): number {
  const [r, g, b] = [0, 1, 2].map((c) => Math.log((colors[texel * 3 + c] + FLOOR) / (skin[c] + FLOOR)));
  return smoothstep(0.15, 0.45, Math.hypot(r - g, b - g) + 0.5 * Math.abs(g));
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
    return Number.isFinite(albedo) ? Math.min(0.8, Math.max(BLACKEST, albedo)) : 0.04;
  }) as [number, number, number];
}
