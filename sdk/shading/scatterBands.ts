/**
 * What scattering leaves of bands 1, 2 and 4 of the irradiance of a sphere, K_l = integral D P_l / integral max(0, x) P_l with
 * scatterResponse's D. Band 0 stays, D and Lambert have no band 3. With I_m = integral from 0 to 1 of x^m sqrt(x^2 + k^2):
 * K1 = 1 / (2 I0), K2 = 2 (3 I2 / I0 - 1), K4 = -3 (35 I4 / I0 - 30 I2 / I0 + 3).
 * @param width k of scatterWidth
 * @param bands 3 values: K1, K2, K4
 * @param slopes optional 3 values, by k
 */
export function scatterBands(width: number, bands: Float64Array, slopes?: Float64Array): void {
  bands.fill(1);
  slopes?.fill(0);
  // Below it the bands are 1 to 1e-12.
  if (width < 1e-7) return;
  const square = width * width;
  const root = Math.sqrt(1 + square);
  // I_m and J_m = integral of x^m / sqrt(x^2 + k^2), whose k-fold is the slope of I_m.
  const j0 = Math.asinh(1 / width);
  const j2 = (root - square * j0) / 2;
  const j4 = (root - 3 * square * j2) / 4;
  const i0 = (root + square * j0) / 2;
  const i2 = (root ** 3 - square * i0) / 4;
  const i4 = (root ** 3 - 3 * square * i2) / 6;
  bands[0] = 0.5 / i0;
  bands[1] = 2 * ((3 * i2) / i0 - 1);
  bands[2] = -3 * ((35 * i4 - 30 * i2) / i0 + 3);
  if (!slopes) return;
  const [by2, by4] = [j2 - (i2 * j0) / i0, j4 - (i4 * j0) / i0];
  slopes[0] = (-0.5 * width * j0) / (i0 * i0);
  slopes[1] = (6 * width * by2) / i0;
  slopes[2] = (-3 * width * (35 * by4 - 30 * by2)) / i0;
}
