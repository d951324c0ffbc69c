import { normalDeviate } from "../../../sdk/math/normalDeviate";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

/** Random numbers that depend on the seed alone, so that a picture can be made again from its number. */
export interface RandomStream {
  /** Uniform in [low, high). */
  uniform(low: number, high: number): number;
  /** Gaussian, mean 0, sigma 1 (Box-Muller). */
  normal(): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A stream of its own, so that a later change in one part does not shift the numbers of another. */
  fork(label: string): RandomStream;
}

/** @param seed any 32-bit integer or string */
export function createRandomStream(seed: number | string): RandomStream {
  const base = hashText(String(seed));
  const next = randomGenerator(base);
  return {
    uniform: (low, high) => low + (high - low) * next(),
    normal: () => normalDeviate(next),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)],
    fork: (label) => createRandomStream(`${base}/${label}`),
  };
}

/** FNV-1a, 32 bits, with a final mix. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
