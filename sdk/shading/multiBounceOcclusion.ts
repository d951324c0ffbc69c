export interface Occlusion {
  value: number;
  byOcclusion: number;
  byAlbedo: number;
}

/**
 * Ambient occlusion with the light that bounces between coloured walls (Jimenez et al. 2016):
 * max(A, ((A a + b) A + c) A) with a, b, c linear in the albedo.
 * @param occlusion A, 0..1
 * @param albedo D of one channel
 * @param out receives value and derivatives
 */
export function multiBounceOcclusion(occlusion: number, albedo: number, out: Occlusion): void {
  const a = 2.0404 * albedo - 0.3324;
  const b = -4.7951 * albedo + 0.6417;
  const c = 2.7552 * albedo + 0.6903;
  const cubic = ((occlusion * a + b) * occlusion + c) * occlusion;
  const bounced = cubic > occlusion;
  out.value = bounced ? cubic : occlusion;
  out.byOcclusion = bounced ? (3 * a * occlusion + 2 * b) * occlusion + c : 1;
  out.byAlbedo = bounced ? ((2.0404 * occlusion - 4.7951) * occlusion + 2.7552) * occlusion : 0;
}
