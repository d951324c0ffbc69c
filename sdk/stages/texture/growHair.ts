import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps, UnwrappedTexture } from "../../types";
import { downsampleWeighted } from "./downsampleWeighted";
import { erodeCells } from "./erodeCells";
import type { EstimatedHair } from "./estimateHair";
import { paintHair } from "./paintHair";
import { upsampleBilinear } from "./upsampleBilinear";

/** Hair over the skin: an albedo and how much of it. */
export interface HairCoat {
  /** size * size, 0..1. */
  readonly cover: Float32Array;
  /** size * size * 3, linear albedo. */
  readonly color: Float32Array;
}

/** How surely a texel was seen, between which the photo's hair takes over from the painted. */
const UNSURE = 0.3;
const SURE = 0.75;
/** Share of a texel that is not skin, between which it turns into hair; and of dark hair, how far down to it from skin. */
const SKIN = 0.35;
const HAIR = 0.75;
const SKIN_DARK = 0.1;
const HAIR_DARK = 0.4;
/** Hair so much darker than skin, log luminance, is told from it texel by texel. */
const ALIKE = 0.3;
const DARKER = 0.9;
/** Grid of the belief, and the width in cells of the rim in which dark and bright part hair from skin. */
const GRID = 128;
const RIM = 3;
/** Hair may stand this far below the scalp's region: weights of scalp and hairline together. */
const BELOW = 0.05;
const ON_SCALP = 0.35;
/** How much of the photo's broad light and dark on hair, and of its hue, is the hair's own: the rest is the light's, which moves. */
const OWN_SHADE = 0.25;
const OWN_HUE = 0.5;
const DARKEST = 0.4;
const BRIGHTEST = 1.7;
/** Grid on which broad is told from fine: cells of 2 cm. */
const BROAD = 32;
/** Keeps logarithms of black finite: about code 10 of 255. */
const FLOOR = 0.003;

/**
 * Where hair grows and in which shades. What the photo shows of it is the person's hairline and strands; elsewhere it is
 * painted. Skin that the photo shows in the scalp's region - a high forehead - stays skin.
 */
export function growHair(
  geometry: GeometryMaps,
  texture: UnwrappedTexture,
  hair: EstimatedHair,
  seed: number,
): HairCoat {
  const { scalp, hairline, ears } = geometry.regions;
  const painted = paintHair(geometry, seed);
  const cover = new Float32Array(scalp.length);
  const color = new Float32Array(scalp.length * 3);
  const log = logLuminance(texture.color);
  const typical = logLuminance(hair.shownHair)[0];
  const darkness = darknessOf(hair);
  const inside = insideHair(texture);
  const shown = new Float32Array(scalp.length);
  for (let i = 0; i < cover.length; i++) {
    const seen = smoothstep(UNSURE, SURE, texture.seen[i]);
    if (seen > 0) {
      const notSkin = smoothstep(SKIN, HAIR, 1 - texture.visibility[i] / texture.seen[i]);
      const dark = darkness(log[i]);
      const region = smoothstep(BELOW, ON_SCALP, scalp[i] + hairline[i]) * (1 - smoothstep(0.3, 0.7, ears[i]));
      shown[i] = region * notSkin * (dark + inside[i] * (1 - dark));
    }
    cover[i] = painted[i * 2] + seen * (shown[i] - painted[i * 2]);
  }
  const broad = broadShade(log, shown, texture.size);
  for (let i = 0; i < cover.length; i++) {
    if (cover[i] === 0) continue;
    // Where the paint has no shade, below its region, the photo's stands alone.
    const own = painted[i * 2] === 0 ? 1 : smoothstep(UNSURE, SURE, texture.seen[i]);
    const shade = own === 0 ? 0 : photoShade(log[i], broad[i], typical);
    const toTypical = Math.exp(typical - log[i]);
    for (let c = 0; c < 3; c++) {
      const paint = hair.color[c] * painted[i * 2 + 1];
      const hue = hair.shownHair[c] ** (1 - OWN_HUE) * (texture.color[i * 3 + c] * toTypical) ** OWN_HUE;
      color[i * 3 + c] = paint + own * ((shade * hue) / hair.light[c] - paint);
    }
  }
  return { cover, color };
}

/** Mean log luminance of the hair that the photo shows, cell by cell. */
function broadShade(log: Float32Array, shown: Float32Array, size: number): Float32Array {
  const low = downsampleWeighted(log, shown, size, 1, size / BROAD);
  const known = low.values.map((value, i) => value * low.weights[i]);
  const sums = upsampleBilinear(known, BROAD, size, 1);
  const weights = upsampleBilinear(low.weights, BROAD, size, 1);
  return sums.map((sum, i) => (weights[i] > 1e-4 ? sum / weights[i] : log[i]));
}

/** The factor on the hair's median colour: fine light and dark whole, broad ones in part. */
function photoShade(log: number, broad: number, typical: number): number {
  const shade = Math.exp(OWN_SHADE * (broad - typical) + log - broad);
  return Math.min(BRIGHTEST, Math.max(DARKEST, shade));
}

/** 0..1: how far a texel lies within what is not skin, where bright is a highlight and no gap. */
function insideHair({ size, seen, visibility }: UnwrappedTexture): Float32Array {
  const notSkin = seen.map((weight, i) => (weight > 0 ? 1 - visibility[i] / weight : 1));
  const low = downsampleWeighted(notSkin, new Uint8Array(size * size).fill(1), size, 1, size / GRID);
  let cells = low.values;
  for (let round = 0; round < RIM; round++) cells = erodeCells(cells, GRID);
  return upsampleBilinear(cells, GRID, size, 1);
}

/** 0..1 by log luminance in the photo: whether it is rather the hair's than the skin's; 1 where the two are alike. */
function darknessOf({ shownHair, shownSkin }: EstimatedHair): (log: number) => number {
  const [hair, skin] = [shownHair, shownSkin].map((color) => logLuminance(color)[0]);
  const use = smoothstep(ALIKE, DARKER, skin - hair);
  if (!(use > 0)) return () => 1;
  return (log) => 1 - use * (1 - smoothstep(SKIN_DARK, HAIR_DARK, (skin - log) / (skin - hair)));
}

function logLuminance(color: ArrayLike<number>): Float32Array {
  return Float32Array.from({ length: color.length / 3 }, (_, i) =>
    Math.log(0.25 * color[i * 3] + 0.65 * color[i * 3 + 1] + 0.1 * color[i * 3 + 2] + FLOOR),
  );
}
