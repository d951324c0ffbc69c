import { legendreRecurrence, SH_NORM } from "./legendreRecurrence";
import { SH_MAX_BAND } from "./shConstants";

const legendre = new Float64Array(45);

/**
 * Real orthonormal spherical harmonics of a unit direction, order l*l + l + m, Y1 = (y, z, x), no Condon-Shortley phase.
 * Off the sphere it continues as the polynomial Q_lm(z) * Re or Im (x + iy)^m, which evaluateShGradient differentiates.
 * @param out at least (maxBand + 1)^2 values
 * @returns out
 */
export function evaluateSh(x: number, y: number, z: number, out: Float64Array, maxBand = SH_MAX_BAND): Float64Array {
  legendreRecurrence(z, legendre, maxBand);
  let re = 1;
  let im = 0;
  for (let m = 0; m <= maxBand; m++) {
    for (let l = m; l <= maxBand; l++) {
      const index = (l * (l + 1)) / 2 + m;
      const q = SH_NORM[index] * legendre[index];
      const centre = l * l + l;
      out[centre + m] = q * re;
      if (m > 0) out[centre - m] = q * im;
    }
    const nextRe = x * re - y * im;
    im = x * im + y * re;
    re = nextRe;
  }
  return out;
}
