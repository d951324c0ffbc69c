import { evaluateSh } from "../../../shading/evaluateSh";
import { LAMBERT_FACTORS } from "../../../shading/lambertFactors";

/** Bands 0 to 4 of the light: all that Lambert's cosine lets through. */
export const LIGHT_BANDS = LAMBERT_FACTORS.length - 1;
export const LIGHT_TERMS = (LIGHT_BANDS + 1) ** 2;

const sh = new Float64Array(LIGHT_TERMS);

/**
 * What each coefficient of the light adds to a matt white point: count * LIGHT_TERMS.
 * @param normals count * 3, camera frame
 * @param openness count: share of the light that reaches the point
 */
export function lightTerms(normals: Float64Array, openness: Float32Array): Float64Array {
  const terms = new Float64Array(openness.length * LIGHT_TERMS);
  openness.forEach((share, i) => {
    evaluateSh(normals[3 * i], normals[3 * i + 1], normals[3 * i + 2], sh, LIGHT_BANDS);
    for (let k = 0; k < LIGHT_TERMS; k++) {
      terms[i * LIGHT_TERMS + k] = share * LAMBERT_FACTORS[Math.floor(Math.sqrt(k))] * sh[k];
    }
  });
  return terms;
}
