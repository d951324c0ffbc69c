import type { GeometryMaps } from "../../types";

/** Dark means deep: metres of height per unit of log albedo at the finest scale. Conservative: pores of 30 % are 60 um deep. */
const DEPTH = 0.0002;
/** Steepest slope that is believed to be relief and not colour. */
const STEEPEST = 0.35;

/**
 * Tangent-space normals from fine colour: pores and wrinkles are darker than the skin about them.
 * @param detail size * size, log albedo with its low frequencies removed, 0 where unknown
 * @param strength size * size, 0..1: 0 on brows, lips' edges and hair, whose colour is no relief
 * @param metresPerTexel size * size
 * @returns size * size * 3, unit
 */
export function detailNormals(
  detail: Float32Array,
  strength: Float32Array,
  metresPerTexel: Float32Array,
  size: number,
  coverage: GeometryMaps["coverage"],
): Float32Array {
  const out = new Float32Array(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    out[i * 3 + 2] = 1;
    const x = i % size;
    if (!coverage[i] || x === 0 || x === size - 1 || i < size || i >= size * (size - 1)) continue;
    const gain = (strength[i] * DEPTH) / Math.max(1e-5, 2 * metresPerTexel[i]);
    const across = limit(gain * (detail[i + 1] - detail[i - 1]));
    const down = limit(gain * (detail[i + size] - detail[i - size]));
    const length = Math.sqrt(1 + across * across + down * down);
    // +Y is up in the map (glTF), rows run down.
    out[i * 3] = -across / length;
    out[i * 3 + 1] = down / length;
    out[i * 3 + 2] = 1 / length;
  }
  return out;
}

function limit(slope: number): number {
  return slope / (1 + Math.abs(slope) / STEEPEST);
}
