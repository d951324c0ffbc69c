/** Where the texels of the atlas lie in the photo. */
export interface TexelProjection {
  readonly size: number;
  /** size * size * 2, photo px; 0 where nothing covers. */
  readonly pixel: Float32Array;
  /** size * size, metres before the camera; 0 where nothing covers. */
  readonly depth: Float32Array;
  /** size * size, cosine between normal and direction to the camera; -1 where nothing covers. */
  readonly facing: Float32Array;
  /** size * size, side of the texel in photo px. */
  readonly footprint: Float32Array;
}
