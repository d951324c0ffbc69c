/** The atlas is laid out mirrored (u -> 1 - u): each texel's value from the other side of the head. */
export function mirrorTexels(values: Float32Array, channels: number, size: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + size - 1 - x) * channels;
      const to = (y * size + x) * channels;
      for (let c = 0; c < channels; c++) out[to + c] = values[from + c];
    }
  }
  return out;
}
