import { cropRgba8 } from "../../image/cropRgba8";
import { resampleRgba8 } from "../../image/resampleRgba8";
import type { Photo } from "../../types";

/** Side of the face that is looked at, px: fine enough for lashes, coarse enough to leave a sensor's noise out. */
const SIDE = 128;

/**
 * How sharp a face is, whatever its contrast: rms of the second by that of the first differences of its luma at one
 * size. About .2 for a blurred face, .6 to 1 for a sharp one.
 * @param points landmarks, x and y in photo px
 */
export function faceSharpness(photo: Photo, points: Float32Array): number {
  const { width, height } = photo;
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const [x, right] = between(Math.min(...xs), Math.max(...xs), width);
  const [y, bottom] = between(Math.min(...ys), Math.max(...ys), height);
  const crop = cropRgba8(photo.rgba, width, { x, y, width: right - x, height: bottom - y });
  const face = resampleRgba8(crop, right - x, bottom - y, SIDE, SIDE);
  const luma = Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
    return 0.2126 * face[i * 4] + 0.7152 * face[i * 4 + 1] + 0.0722 * face[i * 4 + 2];
  });
  let [first, second] = [0, 0];
  for (let row = 1; row < SIDE - 1; row++) {
    for (let i = row * SIDE + 1; i < (row + 1) * SIDE - 1; i++) {
      const [across, down] = [luma[i + 1] - luma[i - 1], luma[i + SIDE] - luma[i - SIDE]];
      first += (across * across + down * down) / 4;
      second += (luma[i + 1] + luma[i - 1] + luma[i + SIDE] + luma[i - SIDE] - 4 * luma[i]) ** 2;
    }
  }
  return first > 0 ? Math.sqrt(second / first) / 2 : 0;
}

/** Whole px of a picture's side that a range covers: at least one. */
function between(low: number, high: number, side: number): [number, number] {
  const start = Math.max(0, Math.min(side - 1, Math.floor(low)));
  return [start, Math.max(start + 1, Math.min(side, Math.ceil(high)))];
}
