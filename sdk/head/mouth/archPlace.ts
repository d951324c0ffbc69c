import type { Dentition } from "./dentition";

/** A place on the outer outline of an arch. */
export interface ArchPlace {
  readonly x: number;
  readonly z: number;
  /** Unit, along the arch to the person's left, in the x-z plane. */
  readonly tangent: readonly [number, number];
  /** Unit, outwards, in the x-z plane. */
  readonly outward: readonly [number, number];
}

/** mm between the samples of the outline's length. */
const STEP = 0.25;

/**
 * The place at a length along the outline, mm from its middle, positive to the person's left. The outline is walked in
 * small steps of x and z: the power curve has no closed length.
 */
export function archPlace({ halfWidth, depth, power, frontZ }: Dentition, length: number): ArchPlace {
  const slopeAt = (x: number): number => ((depth * power) / halfWidth) * (x / halfWidth) ** (power - 1);
  const goal = Math.abs(length);
  let x = 0;
  for (let walked = 0; walked < goal; walked += STEP) {
    const step = Math.min(STEP, goal - walked);
    // The midpoint rule: errors of the length stay below 1e-3 mm.
    const half = x + step / 2 / Math.hypot(1, slopeAt(x));
    x += step / Math.hypot(1, slopeAt(half));
  }
  const slope = slopeAt(x);
  const scale = 1 / Math.hypot(1, slope);
  const sign = length < 0 ? -1 : 1;
  return {
    x: sign * x,
    z: frontZ - depth * (x / halfWidth) ** power,
    tangent: [scale, -sign * slope * scale],
    outward: [sign * slope * scale, scale],
  };
}
