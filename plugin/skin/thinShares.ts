/**
 * What a slab of skin does with light: the share that comes through, T = exp(-t / l), and the share of its thick
 * reflectance that is left in front. A slab that lets light through reflects less: 1 - T (1 + 3 T) / 4 follows Monte-Carlo
 * slabs; (1 - T) / albedo keeps both sides together below the light that came.
 * @param thickness mm
 * @param distance l, mm
 */
export function thinShares(thickness: number, distance: number, albedo: number): { through: number; front: number } {
  const through = Math.exp(-thickness / distance);
  const thinner = 1 - through * (0.25 + 0.75 * through);
  return { through, front: Math.min(thinner, (1 - through) / Math.max(albedo, 1e-3)) };
}
