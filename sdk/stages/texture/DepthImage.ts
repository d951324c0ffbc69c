/** The head's nearest surface as the photo's camera sees it, on a coarser grid. */
export interface DepthImage {
  /** Photo px of the left and top edge, and photo px per pixel. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** width * height, metres, Infinity beside the head. */
  readonly depth: Float32Array;
}
