/** Densities per unit of melanin and haemoglobin, RGB; bloodless pale skin (facts/training.md, fitted to the Macbeth skins). */
export const MELANIN_DENSITY = [0.85, 1.15, 1.45] as const;
export const HAEMOGLOBIN_DENSITY = [0.12, 0.6, 0.5] as const;
const PALE_SKIN = [0.7, 0.5, 0.42] as const;

/**
 * Linear RGB albedo of skin: (.70, .50, .42) * exp(-m (.85, 1.15, 1.45) - h (.12, .60, .50)).
 * @param melanin .05 (palest) .. 2.1 (darkest)
 * @param haemoglobin .2 .. .8, more on lips, cheeks and nose
 */
export function chromophoreAlbedo(melanin: number, haemoglobin: number, out: Float32Array, offset: number): void {
  for (let c = 0; c < 3; c++) {
    out[offset + c] = PALE_SKIN[c] * Math.exp(-melanin * MELANIN_DENSITY[c] - haemoglobin * HAEMOGLOBIN_DENSITY[c]);
  }
}
