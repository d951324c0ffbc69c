import { latticeNoise } from "../math/latticeNoise";
import { smoothstep } from "../math/smoothstep";

const PUPIL_ALBEDO = 0.004;
/** Layers of fibres: how many go round, cells from pupil to edge, and how much they vary the albedo. */
const FIBRES = [
  { round: 58, along: 2.2, amount: 0.24 },
  { round: 130, along: 3.5, amount: 0.2 },
  { round: 260, along: 6, amount: 0.12 },
] as const;
/** Thin places of the front layer (crypts), through which the dark back shows. */
const CRYPTS = { round: 22, along: 3, begin: 0.25, end: 0.7, depth: 0.45 } as const;
/** Where the collarette lies between pupil and edge, and by how much it wanders. */
const COLLARETTE = { at: 0.3, wander: 0.07, width: 0.1 } as const;

/**
 * A painter of the iris: takes the distance from the middle in iris radii, the azimuth, and a linear RGB colour that
 * it paints over. Dark limbal ring and pupil, a wandering lighter ring (collarette), fibres that begin and end, crypts.
 */
export function paintIris(
  options: { readonly irisColor: readonly number[]; readonly pupilShare: number },
  random: () => number,
): (distance: number, azimuth: number, color: number[]) => void {
  const { irisColor, pupilShare } = options;
  const seed = Math.floor(random() * 2 ** 31);
  return (distance, azimuth, color) => {
    if (distance > 1.12) return;
    const across = Math.min(1, Math.max(0, (distance - pupilShare) / (1 - pupilShare)));
    const inside = 1 - smoothstep(0.93, 1.07, distance);
    const ring = smoothstep(0.74, 1, distance + 0.04 * around(azimuth, 0, 9, seed));
    const wander = across - COLLARETTE.at - COLLARETTE.wander * around(azimuth, 0, 14, seed + 1);
    const collarette = Math.exp(-((wander / COLLARETTE.width) ** 2));
    // Fibres run in small waves; inside the collarette they are finer.
    const bent = azimuth + 0.02 * around(azimuth, across * 4, 12, seed + 2);
    let fibre = 1;
    FIBRES.forEach(({ round, along, amount }, i) => {
      fibre += amount * (wander < 0 && i === 0 ? 0.5 : 1) * around(bent, across * along, round, seed + 3 + i);
    });
    const thin = around(bent, across * CRYPTS.along, CRYPTS.round, seed + 9);
    const crypt = CRYPTS.depth * smoothstep(CRYPTS.begin, CRYPTS.end, thin) * smoothstep(0, 0.12, wander);
    const light =
      fibre * (1 - crypt) * (1 + 0.3 * collarette) * (1 - 0.75 * ring * ring) * smoothstep(-0.12, 0.1, across);
    const open = smoothstep(pupilShare - 0.02, pupilShare + 0.03, distance);
    // The middle holds more pigment than the edge: warmer, which shows on light eyes only.
    const warmth = 1 - smoothstep(0.2, 0.6, across);
    for (let c = 0; c < 3; c++) {
      const warm = 1 + warmth * [0.16, 0.02, -0.16][c];
      const iris = PUPIL_ALBEDO + open * (irisColor[c] * light * warm - PUPIL_ALBEDO);
      color[c] += inside * (Math.max(0, iris) - color[c]);
    }
  };
}

/** Smooth noise -1..1 with `count` cells round the iris. */
function around(azimuth: number, along: number, count: number, seed: number): number {
  const radius = count / (2 * Math.PI);
  return latticeNoise(radius * Math.cos(azimuth), radius * Math.sin(azimuth), along, seed);
}
