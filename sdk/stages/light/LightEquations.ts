/** Least squares of the light, channel by channel: only the lower triangles are filled. */
export interface LightEquations {
  /** 3 blocks of 81 * 81. */
  readonly matrix: ArrayLike<number>;
  /** 3 blocks of 81. */
  readonly right: ArrayLike<number>;
}
