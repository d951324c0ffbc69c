export interface LightError {
  /** Cosine between the directions that most light comes from (band 1 of the luminance). */
  readonly directionCosine: number;
  /** |L - g L'| / |L| over bands 0..2 and all colours, with the gain g that fits best. */
  readonly relative: number;
  /** The same with g = 1: exposure counts. */
  readonly relativeRaw: number;
  /** Brightness of the estimate over the truth's (band 0). */
  readonly exposureRatio: number;
}

const BANDS_0_TO_2 = 27;

/** @param estimate 81 * 3; @param truth 81 * 3, same frame */
export function lightError(estimate: Float64Array, truth: Float64Array): LightError {
  let cross = 0;
  let own = 0;
  let whole = 0;
  for (let i = 0; i < BANDS_0_TO_2; i++) {
    cross += estimate[i] * truth[i];
    own += estimate[i] ** 2;
    whole += truth[i] ** 2;
  }
  const distance = (gain: number) => {
    let sum = 0;
    for (let i = 0; i < BANDS_0_TO_2; i++) sum += (truth[i] - gain * estimate[i]) ** 2;
    return Math.sqrt(sum / whole);
  };
  const [a, b] = [dominant(estimate), dominant(truth)];
  return {
    directionCosine: a[0] * b[0] + a[1] * b[1] + a[2] * b[2],
    relative: distance(cross / own),
    relativeRaw: distance(1),
    exposureRatio: luminance(estimate, 0) / luminance(truth, 0),
  };
}

/** Band 1 is ordered y, z, x. */
function dominant(sh: Float64Array): [number, number, number] {
  const [y, z, x] = [luminance(sh, 1), luminance(sh, 2), luminance(sh, 3)];
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

function luminance(sh: Float64Array, k: number): number {
  return 0.2126 * sh[3 * k] + 0.7152 * sh[3 * k + 1] + 0.0722 * sh[3 * k + 2];
}
