/** Cells of 4 mm hold about 40 samples of a face that fills half of 512 px. */
const CELL = 0.004;

/**
 * Index of the nearest of many points, by a grid of cells.
 * @param points N * 3, metres
 * @returns a search: the nearest point within 4 mm or more of a place, -1 when there is none
 */
export function nearestSample(points: Float32Array): (x: number, y: number, z: number) => number {
  const cells = new Map<number, number[]>();
  // Faces lie within a metre or two of the camera; 2^17 cells of 4 mm either way hold them all.
  const key = (i: number, j: number, k: number): number => ((i + 65536) * 131072 + (j + 65536)) * 4096 + (k & 4095);
  const cell = (value: number): number => Math.floor(value / CELL);
  for (let i = 0; i < points.length; i += 3) {
    const at = key(cell(points[i]), cell(points[i + 1]), cell(points[i + 2]));
    const list = cells.get(at);
    if (list) list.push(i);
    else cells.set(at, [i]);
  }
  return (x, y, z) => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let n = 0; n < 27; n++) {
      const [di, dj, dk] = [(n % 3) - 1, (Math.floor(n / 3) % 3) - 1, Math.floor(n / 9) - 1];
      for (const i of cells.get(key(cell(x) + di, cell(y) + dj, cell(z) + dk)) ?? []) {
        const square = (points[i] - x) ** 2 + (points[i + 1] - y) ** 2 + (points[i + 2] - z) ** 2;
        if (square < least) [best, least] = [i / 3, square];
      }
    }
    return best;
  };
}
