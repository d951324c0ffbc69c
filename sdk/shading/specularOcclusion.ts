export interface SpecularOcclusion {
  value: number;
  byOcclusion: number;
  byRoughness: number;
  /** d / d(n.v). */
  byCosine: number;
}

/** Keeps the power's base away from 0, where its logarithm has no value; a texel that is seen at all lies above it. */
const MIN_BASE = 1e-4;

/**
 * How much of the mirrored direction is open, from ambient occlusion alone (Lagarde and de Rousiers 2014):
 * clamp((n.v + A)^exp2(-16 R - 1) - 1 + A).
 */
export function specularOcclusion(occlusion: number, roughness: number, cosine: number, out: SpecularOcclusion): void {
  const base = Math.max(MIN_BASE, Math.max(0, cosine) + occlusion);
  const exponent = 2 ** (-16 * roughness - 1);
  const power = base ** exponent;
  const open = power - 1 + occlusion;
  const inside = open > 0 && open < 1;
  const byBase = base > MIN_BASE ? (exponent * power) / base : 0;
  out.value = Math.min(1, Math.max(0, open));
  out.byOcclusion = inside ? byBase + 1 : 0;
  out.byCosine = inside && cosine > 0 ? byBase : 0;
  out.byRoughness = inside ? power * Math.log(base) * exponent * -16 * Math.LN2 : 0;
}
