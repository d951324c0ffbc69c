/** A grid's value at a place in cells, linear between their middles; 0 outside. @param grid columns * rows */
export function sampleGrid(grid: ArrayLike<number>, columns: number, rows: number, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const at = (c: number, r: number) => (c < 0 || r < 0 || c >= columns || r >= rows ? 0 : grid[r * columns + c]);
  const [s, t] = [x - column, y - row];
  return (
    (1 - t) * ((1 - s) * at(column, row) + s * at(column + 1, row)) +
    t * ((1 - s) * at(column, row + 1) + s * at(column + 1, row + 1))
  );
}
