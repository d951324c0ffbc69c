import { WRINKLE_SLOTS, wrinkleWeights } from "../../head/wrinkles/wrinkleGroups";
import type { WrinkleMap } from "../../types";
import { sampleMap } from "./sampleMap";

/** Slopes along u and v, and how much darker (log), of a place. */
export interface WrinkleTexel {
  u: number;
  v: number;
  darkness: number;
}

/**
 * The wrinkles of an expression: what plugin/wrinkle's shaders do.
 * @returns writes what is folded at u, v
 */
export function wrinkleSkin(
  { size, rgba }: WrinkleMap,
  weightOf: (name: string) => number,
): (u: number, v: number, out: WrinkleTexel) => void {
  const map = { size, channels: 4, data: rgba };
  const weights = wrinkleWeights(weightOf, new Float32Array(WRINKLE_SLOTS));
  const texel = new Float64Array(4);
  return (u, v, out) => {
    sampleMap(map, u, v, texel);
    const code = (texel[3] / 255) * WRINKLE_SLOTS - 0.5;
    let shown = 0;
    for (let g = 0; g < WRINKLE_SLOTS; g++) shown += weights[g] * Math.max(0, 1 - Math.abs(g - code));
    out.u = (shown * (texel[0] - 128)) / 127;
    out.v = (shown * (texel[1] - 128)) / 127;
    out.darkness = (shown * (texel[2] - 128)) / 127;
  };
}
