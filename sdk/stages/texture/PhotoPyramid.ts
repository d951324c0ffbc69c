/** A part of the photo in linear light, halved again and again. */
export interface PhotoPyramid {
  /** Photo px of the part's left and top edge. */
  readonly left: number;
  readonly top: number;
  /** Photo px per pixel of level 0. */
  readonly scale: number;
  /** RGBA, linear, premultiplied by alpha. */
  readonly levels: readonly { readonly width: number; readonly height: number; readonly data: Float32Array }[];
}
