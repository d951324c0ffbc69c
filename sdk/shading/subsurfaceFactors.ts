import { scatterBands } from "./scatterBands";
import { REFERENCE_TRANSLUCENCY, SCATTER_DISTANCES, scatterWidth } from "./scatterWidth";

const bands = new Float64Array(3);
const slopes = new Float64Array(3);
/** Which of scatterBands' values is that of band 1, 2, 3, 4. Lambert has no band 3: anything between its neighbours will do. */
const BAND_VALUE = [0, 1, 1, 2] as const;

/**
 * Low-pass of sub-surface scattering on a sphere: the bands of the same closed form that the real-time material shades single
 * lights with (plugin/skin).
 * @param curvature 1 / rho in 1/mm
 * @param translucency T, which scales the scattering distances
 * @param factors 15 values, s at l * 3 + channel, l = 0..4
 * @param derivative optional 15 values, ds / dT
 */
export function subsurfaceFactors(
  curvature: number,
  translucency: number,
  factors: Float64Array,
  derivative?: Float64Array,
): void {
  for (let c = 0; c < 3; c++) {
    const widthByT = scatterWidth(SCATTER_DISTANCES[c] / REFERENCE_TRANSLUCENCY, curvature);
    scatterBands(widthByT * translucency, bands, derivative && slopes);
    factors[c] = 1;
    if (derivative) derivative[c] = 0;
    for (let l = 1; l <= 4; l++) {
      factors[3 * l + c] = bands[BAND_VALUE[l - 1]];
      if (derivative) derivative[3 * l + c] = widthByT * slopes[BAND_VALUE[l - 1]];
    }
  }
}
