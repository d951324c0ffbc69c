import { SH_MAX_BAND } from "./shConstants";

/** Index of (l, m >= 0) in a triangular array of 45. */
export function legendreIndex(l: number, m: number): number {
  return (l * (l + 1)) / 2 + m;
}

/** One more band than the basis, so that a derivative can read Q(l, l + 1) = 0. */
const COUNT = ((SH_MAX_BAND + 1) * (SH_MAX_BAND + 2)) / 2;

/** Orthonormal factor of the real basis without Condon-Shortley phase: sqrt((2l+1)/(4 pi) (l-m)!/(l+m)!), times sqrt(2) for m > 0. */
export const SH_NORM: Float64Array = (() => {
  const norm = new Float64Array(COUNT);
  for (let l = 0; l <= SH_MAX_BAND; l++) {
    for (let m = 0; m <= l; m++) {
      let ratio = 1;
      for (let i = l - m + 1; i <= l + m; i++) ratio /= i;
      norm[legendreIndex(l, m)] = Math.sqrt(((2 * l + 1) / (4 * Math.PI)) * ratio * (m > 0 ? 2 : 1));
    }
  }
  return norm;
})();

/**
 * m-th derivative of the Legendre polynomial P_l at z for all 0 <= m <= l <= 8: the associated function without its
 * (1 - z^2)^(m/2), so that it stays a polynomial and its own derivative is the entry (l, m + 1).
 * @param out 45 values at legendreIndex(l, m)
 */
export function legendreRecurrence(z: number, out: Float64Array, maxBand = SH_MAX_BAND): void {
  let diagonal = 1;
  for (let m = 0; m <= maxBand; m++) {
    if (m > 0) diagonal *= 2 * m - 1;
    let before = 0;
    let current = diagonal;
    out[(m * (m + 1)) / 2 + m] = current;
    for (let l = m + 1; l <= maxBand; l++) {
      const next = ((2 * l - 1) * z * current - (l + m - 1) * before) / (l - m);
      out[(l * (l + 1)) / 2 + m] = next;
      before = current;
      current = next;
    }
  }
}
