import { LOBE_ROWS, lobeTable } from "../lobeTable";
import { SCATTER_ROWS, scatterTable } from "../scatterTable";
import { specularLobes } from "../specularLobes";
import { subsurfaceFactors } from "../subsurfaceFactors";

let packed: Float32Array<ArrayBuffer> | undefined;

/** Scatter factors, their slope by curvature * T, both lobes and their slope by R, row after row as shadingWgsl reads them. */
export function packTables(): Float32Array<ArrayBuffer> {
  if (!packed) {
    packed = new Float32Array(SCATTER_ROWS * 30 + LOBE_ROWS * 18);
    packed.set(scatterTable(), 0);
    packed.set(lobeTable(), SCATTER_ROWS * 30);
    packSlopes(packed);
  }
  return packed;
}

function packSlopes(out: Float32Array): void {
  const [factors, slope] = [new Float64Array(15), new Float64Array(15)];
  for (let row = 1; row < SCATTER_ROWS; row++) {
    const product = row / (SCATTER_ROWS - 1);
    subsurfaceFactors(product, 1, factors, slope);
    // At T = 1 the derivative by T is that by curvature * T times the curvature.
    out.set(
      slope.map((x) => x / product),
      (SCATTER_ROWS + row) * 15,
    );
  }
  const [lobes, byR] = [new Float64Array(9), new Float64Array(9)];
  for (let row = 0; row < LOBE_ROWS; row++) {
    specularLobes(row / (LOBE_ROWS - 1), lobes, byR);
    out.set(byR, SCATTER_ROWS * 30 + (LOBE_ROWS + row) * 9);
  }
}
