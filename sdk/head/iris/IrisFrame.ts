/** Where an iris lies in a photo: a place at a, b iris radii to the person's left and up is at (x + a ax + b bx, y + a ay + b by) px. */
export interface IrisFrame {
  readonly x: number;
  readonly y: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** Iris radius by eye radius. */
  readonly share: number;
}
