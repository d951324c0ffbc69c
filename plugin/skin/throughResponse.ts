/**
 * Width of the response from behind. The far side of an ear is no parallel plate: chosen on path-traced ears
 * (test/reference), which got .65 of their light in slanting light by the front's own response and .8 by this one.
 */
export const THROUGH_WIDTH = 0.4;
/** 1 for light that comes square from behind. */
export const THROUGH_GAIN = 1 / (1 + Math.sqrt(1 + THROUGH_WIDTH * THROUGH_WIDTH));

/** How light on the far side depends on the cosine between it and the turned normal: W(x) = (x + sqrt(x^2 + w^2)) / W(1). */
export function throughResponse(cosine: number): number {
  return THROUGH_GAIN * (cosine + Math.sqrt(cosine * cosine + THROUGH_WIDTH * THROUGH_WIDTH));
}
