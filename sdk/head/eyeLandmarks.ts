/** Indices of the face-mesh landmarks round an eye. */
export interface EyeLandmarks {
  /** The edge of the lids, closed, from the outer corner over the upper lid. */
  readonly contour: readonly number[];
  readonly outerCorner: number;
  readonly innerCorner: number;
  /** Upper and lower lid above and below the middle. */
  readonly upperLid: number;
  readonly lowerLid: number;
  /** Centre of the iris and four points of its edge. */
  readonly irisCentre: number;
  readonly irisEdge: readonly number[];
}

/** Eyes of the person: his right one is on the left of an unmirrored photo. */
export const EYE_LANDMARKS: { readonly left: EyeLandmarks; readonly right: EyeLandmarks } = {
  right: {
    contour: [33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7],
    outerCorner: 33,
    innerCorner: 133,
    upperLid: 159,
    lowerLid: 145,
    irisCentre: 468,
    irisEdge: [469, 470, 471, 472],
  },
  left: {
    contour: [263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249],
    outerCorner: 263,
    innerCorner: 362,
    upperLid: 386,
    lowerLid: 374,
    irisCentre: 473,
    irisEdge: [474, 475, 476, 477],
  },
};
