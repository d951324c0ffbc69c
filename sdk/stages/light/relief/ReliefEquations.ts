/** Weighted least squares for the height h (mm) in terms of g = (h_u, h_v, h), its differences by texel and itself. */
export interface ReliefEquations {
  /** 6 each: upper triangle of the symmetric matrix Q of g' Q g. */
  readonly matrix: Float32Array;
  /** 3 each: p of g' p. */
  readonly right: Float32Array;
  /** Weights of |h|^2 and of the squared difference of neighbours. */
  readonly heightWeight: number;
  readonly slopeWeight: number;
}
