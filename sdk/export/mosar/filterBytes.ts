/**
 * What deflate finds shorter than the bytes themselves, and undone without loss.
 * With a row: each byte less the one before it and the one above, plus the one between (pictures).
 * Without: the bytes of many-byte numbers sorted by place, all first ones and so on.
 * @param row bytes of a row; 0: none
 * @param step bytes of a pixel, or of a number where there is no row
 */
export function filterBytes(bytes: Uint8Array, row: number, step: number): Uint8Array {
  if (row > 0) {
    return bytes.map((value, i) => value - guess(bytes, i, row, step));
  }
  const count = bytes.length / step;
  return bytes.map((_, i) => bytes[(i % count) * step + Math.floor(i / count)]);
}

/** Turns filtered bytes back. */
export function unfilterBytes(filtered: Uint8Array, row: number, step: number): Uint8Array {
  const out = new Uint8Array(filtered.length);
  if (row > 0) {
    for (let i = 0; i < out.length; i++) out[i] = filtered[i] + guess(out, i, row, step);
    return out;
  }
  const count = filtered.length / step;
  for (let k = 0, from = 0; k < step; k++) for (let i = k; i < out.length; i += step) out[i] = filtered[from++];
  return count === 0 ? out.slice(0, 0) : out;
}

function guess(bytes: Uint8Array, i: number, row: number, step: number): number {
  const left = i % row >= step ? bytes[i - step] : 0;
  if (i < row) return left;
  return left + bytes[i - row] - (i % row >= step ? bytes[i - row - step] : 0);
}
