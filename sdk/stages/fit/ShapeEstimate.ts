/** What the shape network sees in a photo: the mean of its answers to the photo and to the mirrored photo. */
export interface ShapeEstimate {
  /** marks * 2, photo px. */
  readonly points: Float32Array;
  /** marks: standard deviation along each axis, photo px, as the network states it. */
  readonly sigma: Float32Array;
  /** In sigma. */
  readonly identity: Float32Array;
  /** 0..1. */
  readonly expression: Float32Array;
  /** Log of the camera's distance from the head's origin in metres, and its standard deviation. */
  readonly logDistance: number;
  readonly logDistanceSigma: number;
}
