import { legendreRecurrence, SH_NORM } from "./legendreRecurrence";
import { SH_MAX_BAND } from "./shConstants";

const legendre = new Float64Array(45);

/**
 * Derivative by x, y, z of the polynomials of evaluateSh. Its part along the direction depends on how the polynomial
 * leaves the sphere and has no meaning; project it on the tangent plane.
 * @param out at least (maxBand + 1)^2 * 3 values, x y z of each coefficient
 * @returns out
 */
export function evaluateShGradient(
  x: number,
  y: number,
  z: number,
  out: Float64Array,
  maxBand = SH_MAX_BAND,
): Float64Array {
  legendreRecurrence(z, legendre, maxBand);
  let re = 1;
  let im = 0;
  let reBefore = 0;
  let imBefore = 0;
  for (let m = 0; m <= maxBand; m++) {
    for (let l = m; l <= maxBand; l++) {
      const index = (l * (l + 1)) / 2 + m;
      const q = SH_NORM[index] * legendre[index];
      const dq = m < l ? SH_NORM[index] * legendre[index + 1] : 0;
      const cosine = 3 * (l * l + l + m);
      out[cosine] = q * m * reBefore;
      out[cosine + 1] = -q * m * imBefore;
      out[cosine + 2] = dq * re;
      if (m === 0) continue;
      const sine = 3 * (l * l + l - m);
      out[sine] = q * m * imBefore;
      out[sine + 1] = q * m * reBefore;
      out[sine + 2] = dq * im;
    }
    reBefore = re;
    imBefore = im;
    re = x * reBefore - y * imBefore;
    im = x * imBefore + y * reBefore;
  }
  return out;
}
