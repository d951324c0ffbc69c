import { smoothstep } from "../../math/smoothstep";

/** How far a place is iris and not white, 0..1: the limbus is no line. @param distance from the middle by iris radius */
export function insideLimbus(distance: number): number {
  return 1 - smoothstep(0.93, 1.07, distance);
}

/** How far a place is iris and not pupil, 0..1. */
export function outsidePupil(distance: number, pupilShare: number): number {
  return smoothstep(pupilShare - 0.02, pupilShare + 0.03, distance);
}
