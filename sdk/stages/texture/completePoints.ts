import type { PointGraph } from "../../head/bake/PointGraph";

export interface CompletionInput {
  readonly graph: PointGraph;
  /** pointCount * 3: what is known, any value where `trust` is 0. */
  readonly values: Float32Array;
  /** pointCount, 0..1. */
  readonly trust: Float32Array;
  /** 3: what is assumed far from everything known. */
  readonly typical: readonly [number, number, number];
}

/** Pull towards the typical value by point, against 1 of each neighbour: about 1 / e over 25 points (8 cm on the scalp). */
const PULL = 0.0016;
/** A known point holds its value this many times as strongly as one neighbour pulls. */
const HOLD = 8;
const SWEEPS = 400;
/** Over-relaxation; near the optimum for graphs of this size. */
const OVER = 1.85;

/**
 * Spreads known values over the whole surface: the smoothest field (membrane with a weak pull to the typical value)
 * through them, welded across UV seams, so that nothing shows where the photo ends.
 * @returns pointCount * 3
 */
export function completePoints({ graph, values, trust, typical }: CompletionInput): Float32Array {
  const count = trust.length;
  const out = new Float32Array(count * 3);
  for (let p = 0; p < count; p++) {
    for (let c = 0; c < 3; c++) out[p * 3 + c] = trust[p] > 0.3 ? values[p * 3 + c] : typical[c];
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let largest = 0;
    for (let p = 0; p < count; p++) {
      const hold = HOLD * trust[p];
      const begin = graph.start[p];
      const end = graph.start[p + 1];
      const total = hold + PULL + end - begin;
      for (let c = 0; c < 3; c++) {
        let sum = hold * values[p * 3 + c] + PULL * typical[c];
        for (let k = begin; k < end; k++) sum += out[graph.neighbours[k] * 3 + c];
        const step = OVER * (sum / total - out[p * 3 + c]);
        out[p * 3 + c] += step;
        largest = Math.max(largest, Math.abs(step));
      }
    }
    if (largest < 1e-4) break;
  }
  return out;
}
