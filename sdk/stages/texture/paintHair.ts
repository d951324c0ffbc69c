import { latticeNoise } from "../../math/latticeNoise";
import { smoothstep } from "../../math/smoothstep";
import type { GeometryMaps } from "../../types";

/** Cropped hair, as an albedo over the skin. */
export interface HairPaint {
  /** Linear RGB albedo. */
  readonly color: readonly [number, number, number];
}

/** Strands per metre across, and per metre along: about 1 mm tufts, 12 mm long. */
const ACROSS = 900;
const ALONG = 85;
/** Strand contrast: dark between the tufts, bright on them. */
const CONTRAST = 0.38;
/** The hairline wanders by about this share of its band. */
const WANDER = 0.22;
/** The crown, head frame, metres: hair runs away from it. */
const CROWN: readonly [number, number, number] = [0, 0.125, -0.06];

/**
 * How much hair covers each texel, and its shade. Grows on the scalp region, thins out over the hairline, and lies in
 * strands that run away from the crown.
 * @returns size * size * 2: cover 0..1 and shade (factor on the hair's colour)
 */
export function paintHair(geometry: GeometryMaps, seed: number): Float32Array {
  const { scalp, ears } = geometry.regions;
  const out = new Float32Array(scalp.length * 2);
  for (let i = 0; i < scalp.length; i++) {
    if (!geometry.coverage[i] || scalp[i] < 0.05) continue;
    const x = geometry.position[i * 3] - CROWN[0];
    const y = geometry.position[i * 3 + 1] - CROWN[1];
    const z = geometry.position[i * 3 + 2] - CROWN[2];
    const strand = strandNoise(x, y, z, seed);
    const wander = latticeNoise(x * 160, y * 160, z * 160, seed + 7);
    const amount = scalp[i] + WANDER * wander + 0.12 * strand;
    out[i * 2] = smoothstep(0.3, 0.75, amount) * (1 - smoothstep(0.3, 0.7, ears[i]));
    out[i * 2 + 1] = Math.max(0.35, 1 + CONTRAST * strand + 0.12 * latticeNoise(x * 60, y * 60, z * 60, seed + 3));
  }
  return out;
}

/** Noise that is drawn out along the meridians through the crown. */
function strandNoise(x: number, y: number, z: number, seed: number): number {
  const radius = Math.hypot(x, z) + 1e-6;
  const along = Math.hypot(radius, y) * ALONG;
  // The azimuth as a point on a circle whose radius is the real one: tufts keep their width away from the crown.
  const bend = 0.15 * latticeNoise(x * 40, y * 40, z * 40, seed + 11);
  const angle = Math.atan2(x, z) + bend;
  const ring = Math.max(0.02, radius) * ACROSS;
  const a = latticeNoise(Math.cos(angle) * ring, Math.sin(angle) * ring, along, seed);
  const b = latticeNoise(Math.cos(angle) * ring * 0.4, Math.sin(angle) * ring * 0.4, along * 0.5, seed + 1);
  return 0.6 * a + 0.4 * b;
}
