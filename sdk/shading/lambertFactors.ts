/** Zonal factors of the clamped cosine over pi, bands 0..4 (Ramamoorthi and Hanrahan 2001): irradiance of white = sum a_l L_l. */
export const LAMBERT_FACTORS: readonly number[] = [1, 2 / 3, 1 / 4, 0, -1 / 24];
