import type { HairFlow } from "../../types";
import { sampleOctahedralVector } from "./octahedralMap";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { hypot, min } = Math;

/** Trust from which only the photo counts. */
const SURE = 0.25;

const seen = new Float64Array(3);

/** Turns the comb's way into the one that the photo shows, as far as it shows it. @param x, y, z from the skull's centre */
export function followFlow({ size, ways }: HairFlow, x: number, y: number, z: number, way: Float64Array): void {
  sampleOctahedralVector(ways, size, x, y, z, seen);
  const trust = hypot(seen[0], seen[1], seen[2]);
  if (!(trust > 0)) return;
  const share = min(1, trust / SURE);
  for (let c = 0; c < 3; c++) way[c] = (1 - share) * way[c] + (share * seen[c]) / trust;
}
