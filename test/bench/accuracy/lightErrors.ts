import { describeLight } from "../../../sdk/stages/light/describeLight";
import type { ShLight } from "../../../sdk/types";
import { bestGain } from "./bestGain";

export interface LightErrors {
  /** Cosine between the dominant directions. */
  readonly cosine: number;
  /** |gain * estimate - truth| / |truth| over bands 0 to 2, one best gain. */
  readonly relative: number;
}

/** Coefficients of bands 0 to 2, three channels. */
const LOW_BANDS = 27;

export function lightErrors(estimate: ShLight, truth: ShLight): LightErrors {
  const [a, b] = [describeLight(estimate).direction, describeLight(truth).direction];
  const [low, wanted] = [estimate.sh.subarray(0, LOW_BANDS), truth.sh.subarray(0, LOW_BANDS)];
  const gain = bestGain(low, wanted);
  const rest = Math.hypot(...low.map((value, i) => gain * value - wanted[i]));
  return { cosine: a[0] * b[0] + a[1] * b[1] + a[2] * b[2], relative: rest / Math.hypot(...wanted) };
}

/** The light of somebody who knows nothing: white and even. */
export function evenWhiteLight(): ShLight {
  return { sh: Float64Array.from({ length: 243 }, (_, i) => (i < 3 ? 1 : 0)) };
}
