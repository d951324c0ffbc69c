/** Linear albedo of skin without pigment, and what one unit of melanin and of haemoglobin takes off its logarithm. */
const BASE = [0.7, 0.5, 0.35];
export const MELANIN_AXIS: readonly [number, number, number] = [0.85, 1.15, 1.31];
export const HAEMOGLOBIN_AXIS: readonly [number, number, number] = [0.12, 0.6, 0.5];

/**
 * Diffuse albedo on the melanin-haemoglobin plane. Base and axes pass through the light and the dark skin of the Macbeth
 * chart with 3 % surface reflection taken off: (.51 .275 .193) at (.3, .4) and (.14 .054 .028) at (1.88, .11).
 * Melanin .05 very light .. 2.1 very dark, haemoglobin .1 .. .8.
 */
export function skinAlbedo(melanin: number, haemoglobin: number): [number, number, number] {
  return [0, 1, 2].map((c) => BASE[c] * Math.exp(-melanin * MELANIN_AXIS[c] - haemoglobin * HAEMOGLOBIN_AXIS[c])) as [
    number,
    number,
    number,
  ];
}
