import type { IrisPattern } from "./IrisPattern";
import { patternCells } from "./patternCells";

/** Reads a pattern between its cells: takes distance from the middle by iris radius and azimuth, writes RGB into `out`. */
export function samplePattern(pattern: IrisPattern): (distance: number, azimuth: number, out: number[]) => void {
  const cells = new Int32Array(4);
  const shares = new Float32Array(4);
  return (distance, azimuth, out) => {
    patternCells(pattern, distance, azimuth, cells, shares);
    for (let c = 0; c < 3; c++) {
      out[c] = 0;
      for (let k = 0; k < 4; k++) out[c] += shares[k] * pattern.ratio[cells[k] * 3 + c];
    }
  };
}
