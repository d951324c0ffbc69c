/**
 * Inverse of the landmarks' covariance D + F F^T as C^-1 = S (1 - U^T U) S with S = D^-1/2 (Woodbury): cheap to apply
 * without ever forming the 936 x 936 matrix.
 */
export interface LandmarkNoise {
  /** 936: S, 1/metres. */
  readonly scale: Float64Array;
  /** rank x 936 row-major: U. */
  readonly projector: Float64Array;
  readonly rank: number;
}
