import { LAMBERT_FACTORS } from "../../../shading/lambertFactors";
import type { ShLight } from "../../../types";

/** Normalisation of the real harmonics of bands 0..2: 1; y, z, x; xy, yz, 3 z^2 - 1, xz, x^2 - y^2. */
const NORMS = [0.282095, 0.488603, 0.488603, 0.488603, 1.092548, 1.092548, 0.315392, 1.092548, 0.546274];

/**
 * Diffuse light by normal and its derivative, as polynomials of bands 0..2 (nearly all of it).
 * @returns a function of a unit normal n (camera frame) that overwrites lit (3) and slope (3 * 3, dlit_c / dn_i at c * 3 + i)
 */
export function createLightSlope({
  sh,
}: ShLight): (normal: ArrayLike<number>, lit: Float64Array, slope: Float64Array) => void {
  const k = Float64Array.from({ length: 27 }, (_, i) => {
    const j = Math.floor(i / 3);
    return sh[i] * NORMS[j] * LAMBERT_FACTORS[j === 0 ? 0 : j < 4 ? 1 : 2];
  });
  return (normal, lit, slope) => {
    const x = normal[0];
    const y = normal[1];
    const z = normal[2];
    for (let c = 0; c < 3; c++) {
      const xy = k[12 + c];
      const yz = k[15 + c];
      const zz = k[18 + c];
      const xz = k[21 + c];
      const square = k[24 + c];
      slope[3 * c] = k[9 + c] + xy * y + xz * z + 2 * square * x;
      slope[3 * c + 1] = k[3 + c] + xy * x + yz * z - 2 * square * y;
      slope[3 * c + 2] = k[6 + c] + yz * y + xz * x + 6 * zz * z;
      const quadratic = xy * x * y + yz * y * z + zz * (3 * z * z - 1) + xz * x * z + square * (x * x - y * y);
      lit[c] = k[c] + k[3 + c] * y + k[6 + c] * z + k[9 + c] * x + quadratic;
    }
  };
}
