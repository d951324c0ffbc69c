import type { TruthHead, TruthView } from "./truthScene";
export function storeTruth(
  plane: Float32Array,
  batchesOf: (head: TruthHead, view: TruthView) => readonly Float32Array[],
  samples: number,
): void {
  console.log(plane.length, batchesOf("first", "face").length, samples);
}
