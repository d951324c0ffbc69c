/** Where a photo shows hair, on a grid about the head. */
export interface HairPicture {
  /** Photo px of the grid's left and top edge, and photo px per cell. */
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly width: number;
  readonly height: number;
  /** width * height, 0..1: how surely the cell shows hair; NaN outside the photo. */
  readonly hair: Float32Array;
  /** width * height, 0..1: how surely it shows the person. */
  readonly person: Float32Array;
  /** Linear RGB: the lit part of what is surely hair, and the median skin of nose and cheeks; undefined where there is too little. */
  readonly shownHair?: readonly [number, number, number];
  readonly shownSkin?: readonly [number, number, number];
}
