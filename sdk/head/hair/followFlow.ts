import { smoothstep } from "../../math/smoothstep";
import type { HairFlow } from "../../types";
import { sampleOctahedralVector } from "./octahedralMap";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { hypot, min } = Math;

/** Trust from which only the photo counts. */
const SURE = 0.25;

/** Cosine between ways that are as good as one. */
const AGREED = 0.7;

const seen = new Float64Array(3);

/**
 * Turns the comb's way into the one that the photo shows, as far as it shows it.
 * @param x, y, z from the skull's centre
 * @param most 0..1, how far at most, of hair that is worn otherwise than in the photo: not at all where it would turn round
 */
export function followFlow(
  { size, ways }: HairFlow,
  x: number,
  y: number,
  z: number,
  way: Float64Array,
  most?: number,
): void {
  sampleOctahedralVector(ways, size, x, y, z, seen);
  const trust = hypot(seen[0], seen[1], seen[2]);
  if (!(trust > 0)) return;
  let share = min(1, trust / SURE);
  if (most !== undefined) {
    const along = (way[0] * seen[0] + way[1] * seen[1] + way[2] * seen[2]) / trust;
    share *= most * smoothstep(0, AGREED, along);
  }
  for (let c = 0; c < 3; c++) way[c] = (1 - share) * way[c] + (share * seen[c]) / trust;
}
