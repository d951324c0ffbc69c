/** An 8-bit map of an avatar. */
export interface ByteMap {
  readonly size: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/**
 * Bilinear sample, codes 0..255 (sRGB codes are not linearised here), edges repeated.
 * @param u, v 0..1, origin top left
 */
export function sampleMap({ size, channels, data }: ByteMap, u: number, v: number, out: Float64Array): void {
  const x = Math.min(Math.max(u * size - 0.5, 0), size - 1);
  const y = Math.min(Math.max(v * size - 0.5, 0), size - 1);
  const x0 = Math.min(Math.floor(x), size - 2);
  const y0 = Math.min(Math.floor(y), size - 2);
  const fx = x - x0;
  const fy = y - y0;
  const at = (y0 * size + x0) * channels;
  const below = at + size * channels;
  for (let c = 0; c < channels; c++) {
    const top = data[at + c] * (1 - fx) + data[at + channels + c] * fx;
    const bottom = data[below + c] * (1 - fx) + data[below + channels + c] * fx;
    out[c] = top * (1 - fy) + bottom * fy;
  }
}
