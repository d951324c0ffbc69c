/** How far each texel of a low-resolution atlas differs from the smooth skin of the visible face. */
export interface SkinResiduals {
  readonly size: number;
  /** size * size: log luminance over the fit. */
  readonly luminance: Float32Array;
  /** size * size: log R/G over the fit, in robust standard deviations of the face. */
  readonly red: Float32Array;
  /** size * size: log B/G over the fit, in robust standard deviations of the face. */
  readonly blue: Float32Array;
}
