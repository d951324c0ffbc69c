import { photoToCrop } from "../../face/CropWindow";
import type { FacePicture } from "./facePicture";

const place = new Float32Array(2);
const [before, after] = [new Float64Array(3), new Float64Array(3)];

/**
 * Colour at a place of the photo and its slopes along the photo's x and y, 1 / px.
 * @param out 9: the colour, then the slope along x and along y of each channel
 * @returns whether the place lies inside the picture
 */
export function sampleFacePicture(
  { window, side, color }: FacePicture,
  x: number,
  y: number,
  out: Float64Array,
): boolean {
  photoToCrop(window, x, y, place, 0);
  const [column, row] = [(place[0] + 0.5) * side - 0.5, (place[1] + 0.5) * side - 0.5];
  if (!(column >= 1 && row >= 1 && column < side - 2 && row < side - 2)) return false;
  bilinear(color, side, column, row, out);
  const perPx = side / window.side;
  const [cos, sin] = [Math.cos(window.rotation) * perPx, Math.sin(window.rotation) * perPx];
  bilinear(color, side, column - 1, row, before);
  bilinear(color, side, column + 1, row, after);
  for (let c = 0; c < 3; c++) {
    const slope = (after[c] - before[c]) / 2;
    out[3 + 2 * c] = cos * slope;
    out[4 + 2 * c] = sin * slope;
  }
  bilinear(color, side, column, row - 1, before);
  bilinear(color, side, column, row + 1, after);
  for (let c = 0; c < 3; c++) {
    const slope = (after[c] - before[c]) / 2;
    out[3 + 2 * c] -= sin * slope;
    out[4 + 2 * c] += cos * slope;
  }
  return true;
}

function bilinear(color: Float32Array, side: number, column: number, row: number, out: Float64Array): void {
  const [x, y] = [Math.floor(column), Math.floor(row)];
  const [fx, fy] = [column - x, row - y];
  const at = 3 * (y * side + x);
  for (let c = 0; c < 3; c++) {
    const top = color[at + c] * (1 - fx) + color[at + 3 + c] * fx;
    const bottom = color[at + 3 * side + c] * (1 - fx) + color[at + 3 * side + 3 + c] * fx;
    out[c] = top * (1 - fy) + bottom * fy;
  }
}
