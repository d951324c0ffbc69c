import { smoothstep } from "../math/smoothstep";
import { heightAt, type LidCurves, slopeAt } from "./lidCurves";

/** Height of a lid with its lashes over the ball, in eye radii: 3 mm above, .8 mm below. */
export const LID_HEIGHT = { upper: 0.19, lower: 0.05 } as const;
/** So far below the upper lid its lashes stand before what the eye mirrors, in eye radii: 1.5 mm. */
export const LASH_REACH = 0.1;
/** Light that comes between lids has met skin: exponents of the open share, RGB. */
export const SHADE_TINT = [0.8, 1.05, 1.15] as const;
/** Flesh in the corner at the nose (caruncle): how far it reaches from there, in eye radii, and its linear albedo. */
export const CARUNCLE = { begin: 0.06, end: 0.24, albedo: [0.42, 0.19, 0.16] } as const;
/** The tears that stand on the lower lid: their height in eye radii, .6 mm, and how far the water leans up at the lid. */
export const TEARS = { height: 0.04, lean: 0.8 } as const;

/** What the lids do to a place of the eyeball. */
export interface LidShade {
  /** Share of the sky's light that comes between the lids, 0..1. */
  readonly open: number;
  /** Share of what a mirror there would show that is not the upper lid with its lashes. */
  readonly clear: number;
  /** 0..1: flesh instead of the white. */
  readonly flesh: number;
  /** 0..1: tears on the lower lid. */
  readonly tears: number;
}

/**
 * The lids' shade on the ball, as the shaders have it (plugin/eye).
 * @param x, y of the place against the eye's centre in the head frame, in eye radii
 */
export function lidShade({ upper, lower, inner, outer }: Omit<LidCurves, "shapes">, x: number, y: number): LidShade {
  const at = Math.min(Math.max(x, Math.min(inner, outer)), Math.max(inner, outer));
  const below = distanceTo(upper, at, y, -1);
  const above = distanceTo(lower, at, y, 1);
  const [up, down] = [opening(below, LID_HEIGHT.upper), opening(above, LID_HEIGHT.lower)];
  return {
    open: Math.max(0, up + down - 1),
    clear: smoothstep(0, LASH_REACH, below),
    flesh: 1 - smoothstep(CARUNCLE.begin, CARUNCLE.end, Math.abs(x - inner)),
    tears: 1 - smoothstep(0, TEARS.height, above),
  };
}

/** Distance from a lid's edge in eye radii, positive on the open side. */
function distanceTo(curve: ArrayLike<number>, x: number, y: number, sign: 1 | -1): number {
  return (sign * (y - heightAt(curve, x))) / Math.hypot(1, slopeAt(curve, x));
}

/** Share of an even sky that a wall of a height leaves to ground at a distance from it. */
function opening(distance: number, height: number): number {
  return 0.5 + 0.5 * (distance / Math.hypot(distance, height));
}
