/** RGB of RGBA pixels, or the first three of four numbers each. */
export function dropAlpha(rgba: Uint8Array): Uint8Array {
  const out = new Uint8Array((rgba.length / 4) * 3);
  for (let i = 0, to = 0; i < rgba.length; i += 4) {
    out[to++] = rgba[i];
    out[to++] = rgba[i + 1];
    out[to++] = rgba[i + 2];
  }
  return out;
}
