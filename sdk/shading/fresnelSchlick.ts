/** F0 = 0.08 * S: skin (0.028) is S = 0.35. */
export const F0_PER_SPECULAR = 0.08;

export interface Fresnel {
  value: number;
  /** dF / dS. */
  bySpecular: number;
  /** dF / d(n.v). */
  byCosine: number;
}

/**
 * Schlick's reflectance with F90 = min(1, 25 F0), so that a surface with no specular has none at grazing angles either.
 * @param cosine n.v, clamped to 0..1
 * @param out receives value and derivatives
 */
export function fresnelSchlick(specular: number, cosine: number, out: Fresnel): void {
  const f0 = F0_PER_SPECULAR * specular;
  const saturated = f0 >= 0.04;
  const f90 = saturated ? 1 : 25 * f0;
  const x = Math.min(1, Math.max(0, 1 - cosine));
  const x4 = x * x * x * x;
  const grazing = x4 * x;
  out.value = f0 + (f90 - f0) * grazing;
  out.bySpecular = F0_PER_SPECULAR * (saturated ? 1 - grazing : 1 + 24 * grazing);
  out.byCosine = cosine > 0 && cosine < 1 ? -5 * (f90 - f0) * x4 : 0;
}
