import { smoothstep } from "../math/smoothstep";

/** Fibres round the iris; a real one shows some hundred, a photo about this many. */
const FIBRE_COUNT = 96;
const PUPIL_ALBEDO = 0.004;

/**
 * A painter of the iris: takes the distance from the middle in iris radii, the azimuth, and a linear RGB colour that
 * it paints over. Dark limbal ring and pupil, lighter ring (collarette) round the pupil, radial fibres.
 */
export function paintIris(
  options: { readonly irisColor: readonly number[]; readonly pupilShare: number },
  random: () => number,
): (distance: number, azimuth: number, color: number[]) => void {
  const { irisColor, pupilShare } = options;
  const outer = Array.from({ length: FIBRE_COUNT }, random);
  const inner = Array.from({ length: FIBRE_COUNT / 2 }, random);
  return (distance, azimuth, color) => {
    if (distance > 1.12) return;
    const inside = 1 - smoothstep(0.94, 1.06, distance);
    const ring = smoothstep(0.78, 0.98, distance);
    const across = Math.min(1, Math.max(0, (distance - pupilShare) / (1 - pupilShare)));
    const collarette = Math.exp(-(((across - 0.28) / 0.16) ** 2));
    const fibre = across < 0.3 ? noise(inner, azimuth) : noise(outer, azimuth + 0.03 * Math.sin(7 * across));
    const light = (0.72 + 0.56 * fibre) * (1 + 0.35 * collarette) * (1 - 0.72 * ring);
    const open = smoothstep(pupilShare - 0.03, pupilShare + 0.03, distance);
    for (let c = 0; c < 3; c++) {
      // The collarette holds more pigment: warmer, which shows on light eyes only.
      const warm = 1 + collarette * [0.12, 0, -0.12][c];
      const iris = PUPIL_ALBEDO + open * (irisColor[c] * light * warm - PUPIL_ALBEDO);
      color[c] += inside * (Math.max(0, iris) - color[c]);
    }
  };
}

/** Smooth periodic noise 0..1 of the azimuth. */
function noise(values: readonly number[], azimuth: number): number {
  const turns = azimuth / (2 * Math.PI);
  const at = (turns - Math.floor(turns)) * values.length;
  const i = Math.floor(at) % values.length;
  const t = smoothstep(0, 1, at - Math.floor(at));
  return values[i] + t * (values[(i + 1) % values.length] - values[i]);
}
