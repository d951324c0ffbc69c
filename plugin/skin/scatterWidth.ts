/** Fitted to random walks in spheres of 3-20 mm, pooled rms .0053 (1.6: .0066, 2: .0081). */
export const WIDTH_PER_DISTANCE = 1.75;
/** Below it the response is Lambert's to 1e-5, above it a sphere is evenly bright. */
const [LEAST, GREATEST] = [0.002, 8];

/**
 * Width k of the terminator in units of the cosine.
 * @param distance Burley's scattering distance, mm
 * @param curvature 1/mm
 */
export function scatterWidth(distance: number, curvature: number): number {
  return Math.min(GREATEST, Math.max(LEAST, WIDTH_PER_DISTANCE * distance * curvature));
}
