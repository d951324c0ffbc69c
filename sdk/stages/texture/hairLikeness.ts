import type { SkinResiduals } from "./SkinResiduals";
import { weightedMedian } from "./weightedMedian";

/** Log luminance that counts like one standard deviation of chroma. */
const LUMINANCE_UNIT = 0.22;
/** Hair varies more than skin: its distances count this much less. */
const HAIR_SPREAD = 1.8;
/** A scalp cell must lie this far from skin to be hair that can be told from it ... */
const LEAST_CONTRAST = 2.2;
/** ... and their common colour this far: a bald scalp under a blue sky and a low sun reaches 3, hair begins at 4. */
const HAIR_CONTRAST = 3.4;
/** Share of the visible scalp that must do so: the model's hairline may lie on a high forehead, and a bald scalp shines. */
const LEAST_SHARE = 0.2;
/** Distances are capped: a cell far from both is no evidence for either. */
const FARTHEST = 8;
/** Residuals of skin itself. */
const SKIN = [0, 0, 0] as const;

/**
 * 0..1 by cell: how much likelier its colour is the hair's (learned from what the photo shows on the scalp) than the
 * skin's. All 0 when the scalp is bald, not seen, or its hair cannot be told from skin by colour.
 * @param scalp weight of the cells that show scalp
 */
export function hairLikeness({ luminance, red, blue }: SkinResiduals, scalp: Float32Array): Float32Array {
  const distance = (i: number, centre: readonly number[]) =>
    Math.hypot((luminance[i] - centre[0]) / LUMINANCE_UNIT, red[i] - centre[1], blue[i] - centre[2]);
  const capped = (i: number, centre: readonly number[]) => Math.min(FARTHEST, distance(i, centre));
  const different = scalp.map((weight, i) => (weight > 0 && distance(i, SKIN) > LEAST_CONTRAST ? weight : 0));
  const sum = (weights: Float32Array) => weights.reduce((total, weight) => total + weight, 0);
  const hair = [luminance, red, blue].map((values) => weightedMedian(values, different));
  const contrast = Math.hypot(hair[0] / LUMINANCE_UNIT, hair[1], hair[2]);
  if (!(contrast > HAIR_CONTRAST) || sum(different) < LEAST_SHARE * sum(scalp)) {
    return new Float32Array(luminance.length);
  }
  return luminance.map((_, i) => {
    const advantage = capped(i, SKIN) - capped(i, hair) / HAIR_SPREAD;
    return 1 / (1 + Math.exp(-2 * (advantage - 0.5)));
  });
}
