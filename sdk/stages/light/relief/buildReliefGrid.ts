import type { GeometryMaps } from "../../../types";
import type { ReliefGrid } from "./ReliefGrid";

/** Texels trusted less are left flat. */
const LEAST_TRUST = 0.02;

/** Lists the trusted texels whose four neighbours lie in the same chart. */
export function buildReliefGrid(
  trust: Float32Array,
  { size, coverage }: Pick<GeometryMaps, "size" | "coverage">,
): ReliefGrid {
  const index = new Int32Array(size * size).fill(-1);
  const found = new Uint32Array(size * size);
  let count = 0;
  for (let y = 1; y < size - 1; y++) {
    for (let i = y * size + 1; i < y * size + size - 1; i++) {
      if (trust[i] <= LEAST_TRUST || coverage[i] !== 1) continue;
      if (coverage[i - 1] !== 1 || coverage[i + 1] !== 1 || coverage[i - size] !== 1 || coverage[i + size] !== 1) {
        continue;
      }
      index[i] = count;
      found[count++] = i;
    }
  }
  const texels = found.slice(0, count);
  const neighbours = new Int32Array(4 * count);
  const entry = (texel: number) => (index[texel] < 0 ? count : index[texel]);
  for (let k = 0; k < count; k++) {
    const i = texels[k];
    neighbours[4 * k] = entry(i - 1);
    neighbours[4 * k + 1] = entry(i + 1);
    neighbours[4 * k + 2] = entry(i - size);
    neighbours[4 * k + 3] = entry(i + size);
  }
  return { texels, neighbours };
}
