/** Model rows that landmarks can stand on: the 468 skin landmarks, then candidates of the sliding contour. */
export interface LandmarkBasis {
  readonly rowCount: number;
  readonly identityCount: number;
  /** rowCount * 3, head frame, metres. */
  readonly mean: Float64Array;
  /** Identity modes, then expressions; rowCount * 3 each. */
  readonly shapes: readonly Float64Array[];
  readonly contours: readonly ContourRow[];
}

/** The rows along which a landmark of the face oval may slide: itself first, then towards the middle of the face. */
export interface ContourRow {
  readonly landmark: number;
  /** +1 on the person's left, -1 on the right. */
  readonly side: 1 | -1;
  readonly rows: readonly number[];
}
