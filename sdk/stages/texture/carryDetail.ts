import { downsampleWeighted } from "./downsampleWeighted";
import { upsampleBilinear } from "./upsampleBilinear";

/** Detail may brighten or darken by at most this factor: beyond, it is a highlight or a hair. */
const LARGEST = 2.2;
const FLOOR = 0.003;

/**
 * What the photo shows beyond the working maps' resolution: log ratio of the full texture to itself at working
 * resolution, 0 where it was not seen.
 * @param color to * to * 3, linear. @param weight to * to, 0..1
 * @param from side of the working maps; divides `to`
 * @returns to * to * 3
 */
export function carryDetail(color: Float32Array, weight: Float32Array, from: number, to: number): Float32Array {
  const out = new Float32Array(to * to * 3);
  if (from >= to) return out;
  const low = downsampleWeighted(color, weight, to, 3, to / from);
  // Weighted by what each block knows, so that the unseen (0) does not darken the means at the edge of the seen.
  const known = low.values.map((value, k) => value * low.weights[Math.floor(k / 3)]);
  const sums = upsampleBilinear(known, from, to, 3);
  const sure = upsampleBilinear(low.weights, from, to, 1);
  const limit = Math.log(LARGEST);
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i] * sure[i];
    if (w === 0) continue;
    for (let c = 0; c < 3; c++) {
      const ratio = Math.log((color[i * 3 + c] + FLOOR) / (sums[i * 3 + c] / sure[i] + FLOOR));
      out[i * 3 + c] = w * Math.max(-limit, Math.min(limit, ratio));
    }
  }
  return out;
}
