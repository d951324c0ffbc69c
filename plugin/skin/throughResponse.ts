/**
 * Width of the response from behind. The far side of an ear is no parallel plate: chosen on path-traced ears
 * (test/reference) such that slanting light from behind (kicker: .89 / .90 / .89 of its red, green and blue) and light square from
 * there (1.11 / 1.16 / 1.12) are equally wrong. A width of .45 gives .82 / .83 / .82 and 1.08 / 1.12 / 1.10.
 */
export const THROUGH_WIDTH = 0.6;
/** 1 for light that comes square from behind. */
export const THROUGH_GAIN = 1 / (1 + Math.sqrt(1 + THROUGH_WIDTH * THROUGH_WIDTH));

/** How light on the far side depends on the cosine between it and the turned normal: W(x) = (x + sqrt(x^2 + w^2)) / W(1). */
export function throughResponse(cosine: number): number {
  return THROUGH_GAIN * (cosine + Math.sqrt(cosine * cosine + THROUGH_WIDTH * THROUGH_WIDTH));
}
