import { ggxZonalFactors } from "./ggxZonalFactors";

/**
 * Roughness of each lobe by R, and its share: real skin needs a narrow and a wide lobe (facts). With a quarter of the narrow one
 * the highlight is as bright as one lobe of R would be, in which skin is measured; the .85 that engines propose makes it 2.7
 * times as bright, and faces look oiled under a single light.
 */
export const SPECULAR_LOBES: readonly { readonly scale: number; readonly weight: number }[] = [
  { scale: 0.75, weight: 0.25 },
  { scale: 1.3, weight: 0.75 },
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
