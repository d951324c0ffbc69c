/**
 * Length after which light through a slab of skin has fallen to 1/e, mm, R G B.
 * Fit within 20 % for 1 mm and more to a Monte-Carlo slab with Jensen's skin1 coefficients.
 */
export const TRANSMISSION_LENGTHS: readonly [number, number, number] = [2.6, 1.35, 0.73];

/**
 * Share of the light on the far side that comes through, exp(-t / d_c).
 * @param thickness mm
 * @param out 3 values
 */
export function transmission(thickness: number, out: Float64Array): void {
  for (let c = 0; c < 3; c++) out[c] = Math.exp(-thickness / TRANSMISSION_LENGTHS[c]);
}
