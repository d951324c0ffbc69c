/**
 * Means over factor x factor blocks, weighted; 0 where a block has no weight.
 * @param values size * size * channels.
 * @param weights size * size, >= 0.
 * @returns values (side size / factor, rounded up) and the blocks' mean weight.
 */
export function downsampleWeighted(
  values: Float32Array,
  weights: ArrayLike<number>,
  size: number,
  channels: number,
  factor: number,
): { readonly size: number; readonly values: Float32Array; readonly weights: Float32Array } {
  const small = Math.ceil(size / factor);
  const sums = new Float32Array(small * small * channels);
  const total = new Float32Array(small * small);
  for (let y = 0; y < size; y++) {
    const row = Math.floor(y / factor) * small;
    for (let x = 0; x < size; x++) {
      const i = y * size + x;
      const w = weights[i];
      if (w === 0) continue;
      const j = row + Math.floor(x / factor);
      total[j] += w;
      for (let c = 0; c < channels; c++) sums[j * channels + c] += w * values[i * channels + c];
    }
  }
  for (let j = 0; j < total.length; j++) {
    if (total[j] === 0) continue;
    for (let c = 0; c < channels; c++) sums[j * channels + c] /= total[j];
    total[j] /= factor * factor;
  }
  return { size: small, values: sums, weights: total };
}
