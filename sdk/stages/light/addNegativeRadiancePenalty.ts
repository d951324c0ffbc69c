import { evaluateSh } from "../../shading/evaluateSh";
import { SH_BAND, SH_COUNT } from "../../shading/shConstants";
import { sphereQuadrature } from "../../shading/sphereQuadrature";

const UNKNOWNS = SH_COUNT * 3;
/** 153 directions: one per 16 degrees, as fine as band 8. */
const { directions, weights } = sphereQuadrature(16);
/** Band 8 of a positive light rings; through the lobe that skin shows it in (R = .36: exp(-.03 l(l+1))) it hardly does. */
const WINDOW = Array.from({ length: 9 }, (_, l) => Math.exp(-0.03 * l * (l + 1)));
/** Negative radiance of a twentieth of the mean costs as much as one sigma. */
const ALLOWED = 0.05;

let windowed: Float64Array | undefined;

/** Pulls the smoothed radiance to 0 in every direction where the light so far is negative. */
export function addNegativeRadiancePenalty(sh: Float64Array, matrix: Float64Array): void {
  const rows = windowedBasis();
  for (let j = 0; j < weights.length; j++) {
    const row = rows.subarray(j * SH_COUNT, (j + 1) * SH_COUNT);
    for (let c = 0; c < 3; c++) {
      let radiance = 0;
      for (let k = 0; k < SH_COUNT; k++) radiance += row[k] * sh[3 * k + c];
      if (radiance >= 0) continue;
      const mean = Math.max(1e-4, sh[c] * row[0]);
      const weight = 1 / (ALLOWED * mean) ** 2;
      for (let a = 0; a < SH_COUNT; a++) {
        for (let b = 0; b <= a; b++) matrix[(3 * a + c) * UNKNOWNS + 3 * b + c] += weight * row[a] * row[b];
      }
    }
  }
}

function windowedBasis(): Float64Array {
  if (!windowed) {
    windowed = new Float64Array(weights.length * SH_COUNT);
    for (let j = 0; j < weights.length; j++) {
      const row = windowed.subarray(j * SH_COUNT, (j + 1) * SH_COUNT);
      evaluateSh(directions[3 * j], directions[3 * j + 1], directions[3 * j + 2], row);
      for (let k = 0; k < SH_COUNT; k++) row[k] *= WINDOW[SH_BAND[k]];
    }
  }
  return windowed;
}
