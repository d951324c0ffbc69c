import { smoothstep } from "../../math/smoothstep";

/** Where the collarette lies between pupil and edge, and how wide it is. */
export const COLLARETTE = { at: 0.3, width: 0.1 } as const;
/** How much darker the limbal ring is. */
const RING = 0.75;

/**
 * An iris of which nothing but the colour is known: its albedo by the iris' colour, from the pupil outwards. Written into
 * `out`, RGB. A lighter ring (collarette), more pigment and so warmer inside it, and a dark limbal ring.
 * @param distance from the middle by iris radius
 * @param across from the pupil's edge (0) to the limbus (1)
 * @param fromCollarette how far outside the collarette, in `across`
 */
export function irisProfile(distance: number, across: number, fromCollarette: number, out: number[]): void {
  const ring = smoothstep(0.74, 1, distance);
  const light = (1 + 0.3 * Math.exp(-((fromCollarette / COLLARETTE.width) ** 2))) * (1 - RING * ring * ring);
  const warmth = 1 - smoothstep(0.2, 0.6, across);
  out[0] = light * (1 + 0.16 * warmth);
  out[1] = light * (1 + 0.02 * warmth);
  out[2] = light * (1 - 0.16 * warmth);
}
