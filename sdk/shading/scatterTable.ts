import { subsurfaceFactors } from "./subsurfaceFactors";

/** Rows over curvature * T, 0..1 per mm; linear interpolation is within 1.4e-5 of the exact factors. */
export const SCATTER_ROWS = 513;
const STRIDE = 15;

let table: Float64Array | undefined;

/** Sub-surface factors s_lc tabulated over curvature * T (they depend on nothing else): SCATTER_ROWS * 15. */
export function scatterTable(): Float64Array {
  if (!table) {
    table = new Float64Array(SCATTER_ROWS * STRIDE);
    for (let row = 0; row < SCATTER_ROWS; row++) {
      subsurfaceFactors(row / (SCATTER_ROWS - 1), 1, table.subarray(row * STRIDE, (row + 1) * STRIDE));
    }
  }
  return table;
}
