import type { CropWindow } from "../image/cropRgba8";

/** Window by head size: some of the surroundings tells how well the outline sits. */
const MARGIN = 1.25;

/**
 * The part of a photo round the rendered avatar: its bounding box, widened and clamped to the picture. A small face on a
 * large photo would be a stamp on the overview. Nothing drawn gives the whole picture.
 * @param rgba the render, photo size; alpha 0 where the avatar is not
 */
export function frameHead(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): CropWindow {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let i = 3, pixel = 0; i < rgba.length; i += 4, pixel++) {
    if (rgba[i] === 0) continue;
    const x = pixel % width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.floor(pixel / width);
    top = Math.min(top, bottom);
  }
  if (right < 0) return { x: 0, y: 0, width, height };
  const half = (Math.max(right - left, bottom - top) + 1) * (MARGIN / 2);
  const [centreX, centreY] = [(left + right + 1) / 2, (top + bottom + 1) / 2];
  const x = Math.max(0, Math.floor(centreX - half));
  const y = Math.max(0, Math.floor(centreY - half));
  return {
    x,
    y,
    width: Math.min(width, Math.ceil(centreX + half)) - x,
    height: Math.min(height, Math.ceil(centreY + half)) - y,
  };
}
