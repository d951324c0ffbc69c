/** Variance of each Gaussian of the skin profile, mm^2 (d'Eon and Luebke 2007, six-Gaussian fit). */
export const SKIN_VARIANCES: readonly number[] = [0.0064, 0.0484, 0.187, 0.567, 1.99, 7.41];
/** Weight of each Gaussian in R, G, B; every channel sums to 1. */
export const SKIN_WEIGHTS: readonly (readonly [number, number, number])[] = [
  [0.233, 0.455, 0.649],
  [0.1, 0.336, 0.344],
  [0.118, 0.198, 0],
  [0.113, 0.007, 0.007],
  [0.358, 0.004, 0],
  [0.078, 0, 0],
];
/** The published weights sum to 1.000, 1.000, 1.000; dividing by the sum keeps band 0 exact in Float64. */
const SUMS = [0, 1, 2].map((c) => SKIN_WEIGHTS.reduce((sum, w) => sum + w[c], 0));

/**
 * Low-pass of sub-surface scattering on a sphere: s_lc = sum_i w_ic exp(-l(l+1) v_i T^2 / (2 rho^2)).
 * @param curvature 1 / rho in 1/mm
 * @param translucency T, 1 = the six-Gaussian skin profile
 * @param factors 15 values, s at l * 3 + channel, l = 0..4
 * @param derivative optional 15 values, ds / dT
 */
export function subsurfaceFactors(
  curvature: number,
  translucency: number,
  factors: Float64Array,
  derivative?: Float64Array,
): void {
  const scale = (curvature * curvature) / 2;
  factors.fill(0);
  derivative?.fill(0);
  for (let l = 0; l <= 4; l++) {
    for (let i = 0; i < SKIN_VARIANCES.length; i++) {
      const decay = l * (l + 1) * SKIN_VARIANCES[i] * scale;
      const pass = Math.exp(-decay * translucency * translucency);
      for (let c = 0; c < 3; c++) {
        const weighted = (SKIN_WEIGHTS[i][c] / SUMS[c]) * pass;
        factors[3 * l + c] += weighted;
        if (derivative) derivative[3 * l + c] -= weighted * 2 * decay * translucency;
      }
    }
  }
}
