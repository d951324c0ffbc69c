/**
 * Deterministic uniform numbers 0..1 from a 32-bit seed: the same on every machine.
 * mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes gjrand's small tests.
 */
export function randomGenerator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
