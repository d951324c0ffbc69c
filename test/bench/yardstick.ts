const LENGTH = 1 << 16;
const ROUNDS = 300;

/** Milliseconds of a fixed piece of arithmetic (20 million multiply-adds in Float32): about 25 on an idle core here. */
export function yardstick(): number {
  const values = new Float32Array(LENGTH).fill(0.5);
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < LENGTH; i++) values[i] = values[i] * 0.999 + 0.001;
  }
  return performance.now() - started;
}
