import { latticeNoise } from "../math/latticeNoise";
import { smoothstep } from "../math/smoothstep";
import { type IrisPattern, PATTERN_SECTORS } from "./iris/IrisPattern";
import { insideLimbus, outsidePupil } from "./iris/irisEdges";
import { COLLARETTE, irisProfile } from "./iris/irisProfile";
import { samplePattern } from "./iris/samplePattern";

const PUPIL_ALBEDO = 0.004;
/** Layers of fibres: how many go round, cells from pupil to edge, and how much they vary the albedo. */
const FIBRES = [
  { round: 58, along: 2.2, amount: 0.24 },
  { round: 130, along: 3.5, amount: 0.2 },
  { round: 260, along: 6, amount: 0.12 },
] as const;
/** Thin places of the front layer (crypts), through which the dark back shows; their mean is what they take of the light. */
const CRYPTS = { round: 22, along: 3, begin: 0.25, end: 0.7, depth: 0.45, mean: 0.06 } as const;
/** By how much the collarette wanders. */
const WANDER = 0.07;

/** What an iris is painted of. */
export interface IrisLook {
  /** Linear RGB albedo, mean over the iris. */
  readonly irisColor: readonly number[];
  /** What a photo tells of its pattern. */
  readonly pattern?: IrisPattern;
  /** Pupil radius by iris radius. */
  readonly pupilShare: number;
}

/**
 * A painter of the iris: takes the distance from the middle in iris radii, the azimuth, and a linear RGB colour that
 * it paints over. Dark limbal ring and pupil, a wandering lighter ring (collarette) or the photo's pattern, fibres that begin
 * and end, crypts.
 */
export function paintIris(
  { irisColor, pattern, pupilShare }: IrisLook,
  random: () => number,
): (distance: number, azimuth: number, color: number[]) => void {
  const seed = Math.floor(random() * 2 ** 31);
  const read = pattern && samplePattern(pattern);
  // Crypts as large as the pattern's sectors are in the pattern.
  const depth = CRYPTS.depth * (pattern ? 1 - pattern.sectors / PATTERN_SECTORS.most : 1);
  const known = [0, 0, 0];
  return (distance, azimuth, color) => {
    if (distance > 1.12) return;
    const across = Math.min(1, Math.max(0, (distance - pupilShare) / (1 - pupilShare)));
    const inside = insideLimbus(distance);
    const wander = across - COLLARETTE.at - WANDER * around(azimuth, 0, 14, seed + 1);
    if (read) read(distance, azimuth, known);
    else irisProfile(distance + 0.04 * around(azimuth, 0, 9, seed), across, wander, known);
    // Fibres run in small waves; inside the collarette they are finer.
    const bent = azimuth + 0.02 * around(azimuth, across * 4, 12, seed + 2);
    let fibre = 1;
    FIBRES.forEach(({ round, along, amount }, i) => {
      fibre += amount * (wander < 0 && i === 0 ? 0.5 : 1) * around(bent, across * along, round, seed + 3 + i);
    });
    const thin = around(bent, across * CRYPTS.along, CRYPTS.round, seed + 9);
    const crypt =
      depth * (smoothstep(CRYPTS.begin, CRYPTS.end, thin) * smoothstep(0, 0.12, wander) - (read ? CRYPTS.mean : 0));
    const light = fibre * (1 - crypt) * smoothstep(-0.12, 0.1, across);
    const open = outsidePupil(distance, pupilShare);
    for (let c = 0; c < 3; c++) {
      const iris = PUPIL_ALBEDO + open * (irisColor[c] * light * known[c] - PUPIL_ALBEDO);
      color[c] += inside * (Math.max(0, iris) - color[c]);
    }
  };
}

/** Smooth noise -1..1 with `count` cells round the iris. */
function around(azimuth: number, along: number, count: number, seed: number): number {
  const radius = count / (2 * Math.PI);
  return latticeNoise(radius * Math.cos(azimuth), radius * Math.sin(azimuth), along, seed);
}
