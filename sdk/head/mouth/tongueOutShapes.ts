/**
 * What `tongueOut` does to the skin and to the jaw, as weights of the other shapes: teeth and lips part by as much as the
 * tongue is thick. The head model itself has no such shape.
 */
export const TONGUE_OUT_SHAPES = {
  jawOpen: 0.3,
  mouthLowerDownLeft: 0.25,
  mouthLowerDownRight: 0.25,
} as const;
