import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps, UnwrappedTexture } from "../../types";
import { downsampleWeighted } from "./downsampleWeighted";
import { erodeCells } from "./erodeCells";
import type { EstimatedHair } from "./estimateHair";
import { logLuminance } from "./logLuminance";
import { upsampleBilinear } from "./upsampleBilinear";

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

/**
 * size * size, 0..1: how much of each texel that the photo shows is hair, by the belief that it is no skin and, along the
 * hairline, where that is coarse, by its darkness. Anything where nothing was seen.
 */
export function hairInPhoto(
  { scalp, hairline, ears }: GeometryMaps["regions"],
  texture: UnwrappedTexture,
  hair: EstimatedHair,
): Float32Array {
  const { size, seen, visibility } = texture;
  const log = logLuminance(texture.color);
  const darkness = darknessOf(hair);
  const notSkin = seen.map((weight, i) => (weight > 0 ? 1 - visibility[i] / weight : 1));
  const inside = insideOf(notSkin, size);
  return notSkin.map((share, i) => {
    const region = smoothstep(BELOW, ON_SCALP, scalp[i] + hairline[i]) * (1 - smoothstep(0.3, 0.7, ears[i]));
    if (region === 0) return 0;
    const dark = darkness(log[i]);
    return region * smoothstep(SKIN, HAIR, share) * (dark + inside[i] * (1 - dark));
  });
}

/** 0..1: how far a texel lies within what is not skin, where bright is a highlight and no gap. */
function insideOf(notSkin: Float32Array, size: number): Float32Array {
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
