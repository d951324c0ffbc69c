/** 0 at `from`, 1 at `to`, smooth between and constant outside. `from` may be the larger one. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
