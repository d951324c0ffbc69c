/**
 * Reduces a square map by whole-number boxes; the mean is weighted, and plain where nothing has weight.
 * @param values size * size * channels
 * @param weight size * size; absent = plain mean
 * @param to side of the result, a divisor of `size`
 */
export function shrinkMap(
  values: ArrayLike<number>,
  size: number,
  channels: number,
  to: number,
  weight?: ArrayLike<number>,
): Float32Array {
  const step = size / to;
  if (!Number.isInteger(step)) throw new RangeError(`A map of ${size} does not shrink to ${to} by whole boxes`);
  const out = new Float32Array(to * to * channels);
  const sums = new Float64Array(channels);
  for (let y = 0; y < to; y++) {
    for (let x = 0; x < to; x++) {
      const corner = y * step * size + x * step;
      let total = boxSums(values, corner, size, channels, step, sums, weight);
      if (total < 1e-6) total = boxSums(values, corner, size, channels, step, sums);
      for (let c = 0; c < channels; c++) out[(y * to + x) * channels + c] = sums[c] / total;
    }
  }
  return out;
}

function boxSums(
  values: ArrayLike<number>,
  corner: number,
  size: number,
  channels: number,
  step: number,
  sums: Float64Array,
  weight?: ArrayLike<number>,
): number {
  sums.fill(0);
  let total = 0;
  for (let row = 0; row < step; row++) {
    for (let column = 0; column < step; column++) {
      const i = corner + row * size + column;
      const w = weight ? weight[i] : 1;
      total += w;
      for (let c = 0; c < channels; c++) sums[c] += w * values[i * channels + c];
    }
  }
  return total;
}
