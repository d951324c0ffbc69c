/**
 * What the shape network means by its answers: which points of the head its marks are, and how it errs on rendered
 * heads. Errors of marks are in units of the standard deviations that the network states itself.
 */
export interface ShapeCalibration {
  readonly version: string;
  /** Mesh point of each mark: mid-plane, left ones, then the right ones in the order of their mirror points. */
  readonly marks: Uint32Array;
  /** 2 * marks: covariance of the marks' errors along the head's axes in the picture, factors (row-major) and rest. */
  readonly factors: Float32Array;
  readonly rank: number;
  readonly diagonal: Float32Array;
  /** identityCount * identityCount: inverse covariance of the network's identity about the true one, 1 / sigma^2. */
  readonly identityPrecision: Float32Array;
  /** expressionCount: inverse variance of the network's expression weights about the true ones. */
  readonly expressionPrecision: Float32Array;
  /** Standard deviation of the network's log distance, in units of the one that it states. */
  readonly distanceScale: number;
  /** How many rendered heads it was measured on. */
  readonly count: number;
  /** How much of each kind of evidence the fit believes, 0..1; chosen on held-out rendered heads. */
  readonly weights: ShapeWeights;
}

/** Weights of the kinds of evidence: all of them come from one picture, so their errors are not independent. */
export interface ShapeWeights {
  readonly identity: number;
  readonly expression: number;
  readonly marks: number;
  readonly landmarks: number;
  readonly distance: number;
}
