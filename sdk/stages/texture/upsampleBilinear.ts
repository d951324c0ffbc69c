/**
 * Enlarges a square map bilinearly, texel centres at +0.5.
 * @param values from * from * channels.
 * @param from, to sides in texels.
 */
export function upsampleBilinear(values: ArrayLike<number>, from: number, to: number, channels: number): Float32Array {
  const out = new Float32Array(to * to * channels);
  const low = new Int32Array(to);
  const high = new Int32Array(to);
  const part = new Float32Array(to);
  for (let i = 0; i < to; i++) {
    const at = Math.max(0, Math.min(from - 1, ((i + 0.5) * from) / to - 0.5));
    low[i] = Math.floor(at);
    high[i] = Math.min(from - 1, low[i] + 1);
    part[i] = at - low[i];
  }
  for (let y = 0; y < to; y++) {
    const upper = low[y] * from;
    const lower = high[y] * from;
    const fy = part[y];
    for (let x = 0; x < to; x++) {
      const fx = part[x];
      const x0 = low[x];
      const x1 = high[x];
      for (let c = 0; c < channels; c++) {
        const a = values[(upper + x0) * channels + c];
        const b = values[(lower + x0) * channels + c];
        const top = a + fx * (values[(upper + x1) * channels + c] - a);
        const bottom = b + fx * (values[(lower + x1) * channels + c] - b);
        out[(y * to + x) * channels + c] = top + fy * (bottom - top);
      }
    }
  }
  return out;
}
