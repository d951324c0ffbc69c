/** Each cell becomes the least of its 3 x 3 neighbourhood: doubt spreads, so that the rim of what was refused goes too. */
export function erodeCells(values: Float32Array, size: number): Float32Array {
  const out = values.slice();
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      for (let ny = Math.max(0, y - 1); ny <= Math.min(size - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(size - 1, x + 1); nx++) {
          out[y * size + x] = Math.min(out[y * size + x], values[ny * size + nx]);
        }
      }
    }
  }
  return out;
}
