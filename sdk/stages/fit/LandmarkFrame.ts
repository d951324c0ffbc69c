/** In what units residuals are measured: metres at the head, along the head's own axes in the image. */
export interface LandmarkFrame {
  /** 468 * 2 or more, photo px. */
  readonly points: Float32Array;
  readonly centreX: number;
  readonly centreY: number;
  /** Metres per px at the head's depth. */
  readonly unit: number;
  /** Direction of the head's x axis in the image (x right, y down), unit: turns the roll away. */
  readonly axisX: number;
  readonly axisY: number;
}
