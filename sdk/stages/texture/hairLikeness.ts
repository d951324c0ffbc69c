import type { SkinResiduals } from "./SkinResiduals";
import { weightedMedian } from "./weightedMedian";

/** Log luminance that counts like one standard deviation of chroma. */
const LUMINANCE_UNIT = 0.22;
/** Hair varies more than skin: its distances count this much less. */
const HAIR_SPREAD = 1.8;
/** The scalp's median must lie this far from skin to be hair that can be told from it. */
const LEAST_CONTRAST = 2.2;
/** Distances are capped: a cell far from both is no evidence for either. */
const FARTHEST = 8;

/**
 * 0..1 by cell: how much likelier its colour is the hair's (learned from what the photo shows on the scalp) than the
 * skin's. All 0 when the scalp is bald, not seen, or its hair cannot be told from skin by colour.
 * @param scalp weight of the cells that show scalp
 */
export function hairLikeness({ luminance, red, blue }: SkinResiduals, scalp: Float32Array): Float32Array {
  const hair = [luminance, red, blue].map((values) => weightedMedian(values, scalp));
  const distance = (i: number, centre: readonly number[]) =>
    Math.min(
      FARTHEST,
      Math.hypot((luminance[i] - centre[0]) / LUMINANCE_UNIT, red[i] - centre[1], blue[i] - centre[2]),
    );
  const contrast = Math.hypot(hair[0] / LUMINANCE_UNIT, hair[1], hair[2]);
  if (!(contrast > LEAST_CONTRAST)) return new Float32Array(luminance.length);
  return luminance.map((_, i) => {
    const advantage = distance(i, [0, 0, 0]) - distance(i, hair) / HAIR_SPREAD;
    return 1 / (1 + Math.exp(-2 * (advantage - 0.5)));
  });
}
