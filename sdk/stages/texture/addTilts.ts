/**
 * Normals of one relief on top of another: their slopes add up.
 * @param coarse, fine count * 3, tangent space, z > 0; need not be unit
 * @returns count * 3, unit
 */
export function addTilts(coarse: Float32Array, fine: Float32Array): Float32Array {
  const out = new Float32Array(coarse.length);
  for (let i = 0; i < out.length; i += 3) {
    const x = coarse[i] / coarse[i + 2] + fine[i] / fine[i + 2];
    const y = coarse[i + 1] / coarse[i + 2] + fine[i + 1] / fine[i + 2];
    const length = Math.sqrt(x * x + y * y + 1);
    out[i] = x / length;
    out[i + 1] = y / length;
    out[i + 2] = 1 / length;
  }
  return out;
}
