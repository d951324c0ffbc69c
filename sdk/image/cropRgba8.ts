/** A rectangle in whole px, from its left and top edge. */
export interface CropWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cuts a window, which lies inside the picture, out of RGBA pixels. */
export function cropRgba8(
  rgba: Uint8Array | Uint8ClampedArray,
  imageWidth: number,
  { x, y, width, height }: CropWindow,
): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * imageWidth + x) * 4;
    out.set(rgba.subarray(from, from + width * 4), row * width * 4);
  }
  return out;
}
