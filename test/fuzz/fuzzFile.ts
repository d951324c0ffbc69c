import { randomGenerator } from "../../sdk/math/randomGenerator";
import type { FuzzTarget } from "./FuzzTarget";
import { mutateBytes } from "./mutateBytes";

/** The damaged file of a number: targets by turns, and the same number gives the same file, so that a find can be made again. */
export function fuzzFile(targets: readonly FuzzTarget[], seed: number, number: number): Uint8Array {
  const random = randomGenerator(seed * 0x10001 + number);
  const pick = (files: readonly Uint8Array[]) => files[Math.floor(random() * files.length)];
  const { seeds } = targetOf(targets, number);
  return mutateBytes(pick(seeds), random, pick(targets.flatMap((target) => target.seeds)));
}

/** Who reads the file of a number. */
export function targetOf(targets: readonly FuzzTarget[], number: number): FuzzTarget {
  return targets[number % targets.length];
}
