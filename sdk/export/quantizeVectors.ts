/**
 * Vectors as normalized integers of KHR_mesh_quantization, 1 stands for 1: metres as 16 bits (steps of 31 um), changes of
 * normals as 8 bits (steps of half a degree). Beyond +-1 they are cut off.
 * Vectors shorter than `least` become exactly 0, so that a sparse list need not hold them, and those up to twice as long are
 * shortened towards it: the surface has no step where a shape ends.
 * @param values V * 3
 */
export function quantizeVectors<T extends Int8Array | Int16Array>(
  values: Float32Array,
  least: number,
  Kind: { new (length: number): T; readonly BYTES_PER_ELEMENT: number },
): T {
  const most = 2 ** (8 * Kind.BYTES_PER_ELEMENT - 1) - 1;
  const out = new Kind(values.length);
  for (let i = 0; i < values.length; i += 3) {
    const length = Math.hypot(values[i], values[i + 1], values[i + 2]);
    if (length <= least) continue;
    const scale = most * Math.min(1, (2 * (length - least)) / length);
    for (let c = i; c < i + 3; c++) out[c] = Math.round(Math.min(most, Math.max(-most, scale * values[c])));
  }
  return out;
}
