import { LIGHT_TERMS } from "./lightTerms";

/** By band, as shares of the points' weights: faint in fine bands, as lights are; enough to tell outliers by. */
const NATURAL = [1e-9, 6e-4, 2e-3, 4e-3, 4e-3];
/** Next to nothing: a light that is held back leaves errors that the shape would have to explain. */
const FREE = 1e-7;

/**
 * Weights that hold the light's coefficients to 0: LIGHT_TERMS.
 * @param weights of the points
 */
export function lightRidge(kind: "natural" | "free", weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from(
    { length: LIGHT_TERMS },
    (_, k) => total * (kind === "free" ? FREE : NATURAL[Math.floor(Math.sqrt(k))]),
  );
}
