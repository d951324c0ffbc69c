import { specularLobes } from "./specularLobes";

/** Rows over R, 0..1; linear interpolation is within 3e-5 of the exact factors for R >= 0.2. */
export const LOBE_ROWS = 257;
const STRIDE = 9;

let table: Float64Array | undefined;

/** Zonal factors of both specular lobes tabulated over R: LOBE_ROWS * 9. */
export function lobeTable(): Float64Array {
  if (!table) {
    table = new Float64Array(LOBE_ROWS * STRIDE);
    for (let row = 0; row < LOBE_ROWS; row++) {
      specularLobes(row / (LOBE_ROWS - 1), table.subarray(row * STRIDE, (row + 1) * STRIDE));
    }
  }
  return table;
}
