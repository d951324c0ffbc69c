/** Highest band of the light. */
export const SH_MAX_BAND = 8;
/** Coefficients of bands 0..8. */
export const SH_COUNT = 81;
/** Coefficients of bands 0..4, all that Lambert's kernel passes (band 5 and 7 are zero, 6 is 1/64). */
export const SH_DIFFUSE_COUNT = 25;

/** The band l of each coefficient l*l + l + m. */
export const SH_BAND: Uint8Array = Uint8Array.from({ length: SH_COUNT }, (_, k) => Math.floor(Math.sqrt(k)));
