import type { LidCurves } from "./lidCurves";

/** Curves that are written, LID_TERMS long each. */
export interface PosedLids {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

/**
 * The lids' curves under an expression; allocates nothing.
 * @param weights in the order of `curves.shapes`
 */
export function poseLids({ upper, lower, shapes }: LidCurves, weights: ArrayLike<number>, out: PosedLids): void {
  out.upper.set(upper);
  out.lower.set(lower);
  for (let s = 0; s < shapes.length; s++) {
    const weight = weights[s];
    if (weight === 0) continue;
    for (let k = 0; k < upper.length; k++) {
      out.upper[k] += weight * shapes[s].upper[k];
      out.lower[k] += weight * shapes[s].lower[k];
    }
  }
}
