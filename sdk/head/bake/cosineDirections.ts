/**
 * Directions about +Z, spread like the cosine of the hemisphere by the Hammersley set, narrowed by `spread`.
 * Any leading part of the set is itself well spread.
 * @param spread sine of the cone's half-angle, 1 for the whole hemisphere.
 * @returns count * 3, unit.
 */
export function cosineDirections(count: number, spread = 1): Float64Array {
  const out = new Float64Array(count * 3);
  for (let i = 0; i < count; i++) {
    // Golden-angle turns and the base-2 radical inverse keep every prefix even.
    const radius = spread * Math.sqrt(radicalInverse(i) + 0.5 / count);
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    out[i * 3] = radius * Math.cos(angle);
    out[i * 3 + 1] = radius * Math.sin(angle);
    out[i * 3 + 2] = Math.sqrt(Math.max(0, 1 - radius * radius));
  }
  return out;
}

/** The bits of i mirrored at the binary point, 0..1. */
function radicalInverse(i: number): number {
  let value = 0;
  for (let bit = 0.5, rest = i; rest > 0; rest >>>= 1, bit *= 0.5) value += (rest & 1) * bit;
  return value;
}
