/** Fitted to random walks in spheres of 3-20 mm, pooled rms .0053 (1.6: .0066, 2: .0081). */
export const WIDTH_PER_DISTANCE = 1.75;

/**
 * How far light travels under skin, mm, red, green, blue: Burley's distance. Random walks with the coefficients that Jensen
 * et al. 2001 measured on skin (skin1) fit these on spheres of 5-20 mm with rms .003.
 */
export const SCATTER_DISTANCES: readonly [number, number, number] = [1, 0.49, 0.27];

/** Translucency T at which the distances hold; they grow in proportion. The sample portrait's face has a median of .53. */
export const REFERENCE_TRANSLUCENCY = 0.5;

/**
 * Width k of the terminator in units of the cosine.
 * @param distance Burley's scattering distance, mm
 * @param curvature 1/mm
 */
export function scatterWidth(distance: number, curvature: number): number {
  return WIDTH_PER_DISTANCE * distance * curvature;
}
