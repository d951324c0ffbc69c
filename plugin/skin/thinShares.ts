/**
 * Albedo of the skin without melanin of which the transmittances are: random walks with the coefficients of Jensen et al. 2001
 * (skin1), index matched (test/reference/layeredSphere.c, a ball of 200 mm).
 */
export const SKIN1_REFLECTANCE = [0.627, 0.388, 0.241] as const;

/**
 * How much brighter a ball of skin is than flat skin, by d / R: light leaves it before it is absorbed. Random walks in balls of
 * 12 mm reflect 1.155, 1.11 and 1.08 of what flat skin does; it is about 4.6 (1 - albedo).
 */
export const BEND_GAIN = SKIN1_REFLECTANCE.map((albedo) => 4.6 * (1 - albedo));

/**
 * What a slab of skin does with light: the share that comes through, T = exp(-t / l), and the share of its thick
 * reflectance that is left in front. A slab that lets light through reflects less, by T (1 + 3 T) / 4 in Monte-Carlo slabs; but
 * what goes into an ear comes out of its folds again, and 1 - T^2 / 2 is nearer to path-traced ears. (1 - T) / albedo keeps both
 * sides together below the light that came.
 * Melanin lies in the outermost tenth of a millimetre. Light crosses it on its way in and on its way out, through an ear as in
 * a reflection: darker skin lets less through in proportion to its albedo.
 * @param thickness mm
 * @param distance l, mm
 * @param reference albedo of skin whose light is not dimmed by its colour; lighter skin does not gain
 * @param bent BEND_GAIN * albedoGain * scattering distance * mean curvature, which is negative in hollows
 */
export function thinShares(
  thickness: number,
  distance: number,
  albedo: number,
  reference: number,
  bent = 0,
): { through: number; front: number } {
  const through = Math.exp(-thickness / distance);
  const thinner = (1 - 0.5 * through * through) * Math.max(0.5, 1 + bent);
  const toned = through * Math.min(1, albedo / reference);
  return { through: toned, front: Math.min(thinner, (1 - through) / Math.max(albedo, 1e-3)) };
}
