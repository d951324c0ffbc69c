import { sampleGrid } from "../faceHair/sampleGrid";

/**
 * The part of the atlas that brows can lie in, both sides, and its cells: half a millimetre each. The atlas is the head
 * model's and the same for everybody; the person's right is on its left.
 */
export const BROW_GRID = { left: 0.27, top: 0.266, right: 0.73, bottom: 0.354, columns: 236, rows: 45 } as const;

/** Place of a cell's centre in the atlas: u, v. */
export function browCellUv(cell: number): readonly [number, number] {
  const { left, top, right, bottom, columns, rows } = BROW_GRID;
  return [
    left + ((right - left) * ((cell % columns) + 0.5)) / columns,
    top + ((bottom - top) * (Math.floor(cell / columns) + 0.5)) / rows,
  ];
}

/** A grid's value at a place of the atlas, linear between cells; 0 outside. @param grid columns * rows */
export function sampleBrowGrid(grid: ArrayLike<number>, u: number, v: number): number {
  const { left, top, right, bottom, columns, rows } = BROW_GRID;
  const x = ((u - left) / (right - left)) * columns - 0.5;
  const y = ((v - top) / (bottom - top)) * rows - 0.5;
  return sampleGrid(grid, columns, rows, x, y);
}
