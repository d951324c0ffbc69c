/**
 * How the eyeball lies in its texture: azimuthal about the line of sight, iris in the middle, left of the person
 * to the right, up on top. The distance from the middle is 0.5 * (angle / pi) ^ 0.55: the exponent gives the iris
 * 37 % of the width instead of 16 %, at the cost of the back of the ball, which nobody sees.
 */
export const EYEBALL_EXPONENT = 0.55;

/** UV of a direction at `angle` from the line of sight (0..pi) and `azimuth` from the person's left towards up. */
export function eyeballProjection(angle: number, azimuth: number): readonly [number, number] {
  const distance = 0.5 * (angle / Math.PI) ** EYEBALL_EXPONENT;
  return [0.5 + distance * Math.cos(azimuth), 0.5 - distance * Math.sin(azimuth)];
}
