import { padGutter } from "../../head/bake/padGutter";

/** Fills what no chart covers with the nearest covered texel (so that mipmaps do not bleed), in place. */
export function fillUncovered(values: Float32Array, channels: number, coverage: Uint8Array, size: number): void {
  const source = padGutter(coverage, size, size);
  for (let i = 0; i < source.length; i++) {
    if (coverage[i] || source[i] < 0) continue;
    for (let c = 0; c < channels; c++) values[i * channels + c] = values[source[i] * channels + c];
  }
}
