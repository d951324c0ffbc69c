/** What the landmark network answered to one rendered head, beside the truth. */
export interface LandmarkSample {
  /** Identity in sigma, then expression weights: the truth. */
  readonly params: Float64Array;
  /** 478 * 2: answer minus truth, metres in the head's frontal plane, x to the right, y down; 0 for iris edges. */
  readonly residual: Float64Array;
  /** VIEW_FEATURES numbers that describe the view. */
  readonly features: Float64Array;
  /** 2x3 row-major: how a head-frame displacement shows in the residual's x and y. */
  readonly view: Float64Array;
}
