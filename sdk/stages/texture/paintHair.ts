import { latticeNoise } from "../../math/latticeNoise";
import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps } from "../../types";
import { strandNoise } from "./strandNoise";

/** Strand contrast: dark between the tufts, bright on them. */
const CONTRAST = 0.34;
/** The hairline is where the scalp's weight passes through this range, shifted by noise: single hairs, tufts, whole bays. */
const BARE = 0.2;
const DENSE = 0.85;
const HAIRS = 0.3;
const TUFTS = 0.18;
const BAYS = 0.16;

/**
 * Cropped hair where no photo says otherwise: how much it covers each texel, and its shade. Grows on the scalp region,
 * thins out over the hairline, and lies in strands that run away from the crown.
 * @returns size * size * 2: cover 0..1 and shade (factor on the hair's colour)
 */
export function paintHair(geometry: GeometryMaps, seed: number): Float32Array {
  const { scalp, ears } = geometry.regions;
  const out = new Float32Array(scalp.length * 2);
  for (let i = 0; i < scalp.length; i++) {
    if (!geometry.coverage[i] || scalp[i] < 0.05) continue;
    const x = geometry.position[i * 3];
    const y = geometry.position[i * 3 + 1];
    const z = geometry.position[i * 3 + 2];
    const strand = strandNoise(geometry.position, geometry.normal, i * 3, seed);
    const tuft = latticeNoise(x * 220, y * 220, z * 220, seed + 7);
    const bay = latticeNoise(x * 60, y * 60, z * 60, seed + 3);
    // On the scalp itself the noise shades only.
    const open = 1 - scalp[i];
    const amount = scalp[i] + 4 * scalp[i] * open * (HAIRS * strand + TUFTS * tuft + BAYS * bay);
    out[i * 2] = smoothstep(BARE, DENSE, amount) * (1 - smoothstep(0.3, 0.7, ears[i]));
    out[i * 2 + 1] = Math.max(0.35, 1 + CONTRAST * strand + 0.1 * tuft + 0.12 * bay);
  }
  return out;
}
