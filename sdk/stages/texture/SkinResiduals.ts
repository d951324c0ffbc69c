/** How far texels are from what the person's skin would look like under the photo's light. Natural logarithms. */
export interface SkinResiduals {
  readonly size: number;
  /** size * size: log luminance over the fit. */
  readonly luminance: Float32Array;
  /** size * size: distance of log R/G and log B/G from the fit, in robust standard deviations. */
  readonly chroma: Float32Array;
}
