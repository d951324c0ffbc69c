import { HAEMOGLOBIN_AXIS, MELANIN_AXIS } from "../skinAlbedo";

/** Standard deviations of what else there is in the residual: noise of each channel (log), melanin, haemoglobin. */
const NOISE = 0.1;
const PIGMENT = 0.08;

/**
 * Inverse covariance of a residual that is not shading, 3 * 3: differences along melanin and haemoglobin cost little, so
 * that of two contrasts the one of the light's colour is taken for relief.
 */
export const PIGMENT_WEIGHTS: Float64Array = (() => {
  const c = [0, 1, 2].flatMap((a) =>
    [0, 1, 2].map(
      (b) =>
        (a === b ? NOISE ** 2 : 0) +
        PIGMENT ** 2 * (MELANIN_AXIS[a] * MELANIN_AXIS[b] + HAEMOGLOBIN_AXIS[a] * HAEMOGLOBIN_AXIS[b]),
    ),
  );
  const minor = (a: number, b: number, d: number, e: number) => c[a] * c[b] - c[d] * c[e];
  const cofactors = [
    [minor(4, 8, 5, 7), minor(2, 7, 1, 8), minor(1, 5, 2, 4)],
    [minor(5, 6, 3, 8), minor(0, 8, 2, 6), minor(2, 3, 0, 5)],
    [minor(3, 7, 4, 6), minor(1, 6, 0, 7), minor(0, 4, 1, 3)],
  ];
  const determinant = c[0] * cofactors[0][0] + c[1] * cofactors[1][0] + c[2] * cofactors[2][0];
  return Float64Array.from(cofactors.flat(), (value) => value / determinant);
})();
