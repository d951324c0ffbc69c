import { ggxZonalFactors } from "./ggxZonalFactors";

/** Roughness of each lobe by R, and its share (facts: real skin needs a narrow and a wide lobe). */
export const SPECULAR_LOBES: readonly { readonly scale: number; readonly weight: number }[] = [
  { scale: 0.75, weight: 0.85 },
  { scale: 1.3, weight: 0.15 },
];

const lobe = new Float64Array(9);
const slope = new Float64Array(9);

/**
 * Zonal factors of both lobes together: sum_j w_j g_l(R_j).
 * @param factors 9 values
 * @param derivative optional 9 values, by R
 */
export function specularLobes(roughness: number, factors: Float64Array, derivative?: Float64Array): void {
  factors.fill(0);
  derivative?.fill(0);
  for (const { scale, weight } of SPECULAR_LOBES) {
    ggxZonalFactors(roughness * scale, lobe, derivative ? slope : undefined);
    for (let l = 0; l < 9; l++) {
      factors[l] += weight * lobe[l];
      if (derivative) derivative[l] += weight * scale * slope[l];
    }
  }
}
