import type { PointGraph } from "./PointGraph";

/** Moves every value `rate` of the way to its neighbours' mean, `passes` times. @returns a new array. */
export function smoothPointValues(
  graph: PointGraph,
  values: ArrayLike<number>,
  passes: number,
  rate = 0.5,
): Float32Array {
  let from = Float32Array.from(values);
  let to = new Float32Array(from.length);
  for (let pass = 0; pass < passes; pass++) {
    for (let p = 0; p < from.length; p++) {
      const begin = graph.start[p];
      const end = graph.start[p + 1];
      let sum = 0;
      for (let i = begin; i < end; i++) sum += from[graph.neighbours[i]];
      to[p] = end > begin ? from[p] + rate * (sum / (end - begin) - from[p]) : from[p];
    }
    [from, to] = [to, from];
  }
  return from;
}
