/** NaN for no values; values that are NaN do not count. */
export function mean(values: ArrayLike<number>): number {
  const kept = numbers(values);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/** @param share 0..1; nearest rank */
export function quantile(values: ArrayLike<number>, share: number): number {
  const kept = numbers(values).sort((a, b) => a - b);
  return kept[Math.min(kept.length - 1, Math.max(0, Math.ceil(share * kept.length) - 1))] ?? Number.NaN;
}

export function median(values: ArrayLike<number>): number {
  const kept = numbers(values).sort((a, b) => a - b);
  return (kept[(kept.length - 1) >> 1] + kept[kept.length >> 1]) / 2;
}

function numbers(values: ArrayLike<number>): number[] {
  return Array.from(values).filter((value) => !Number.isNaN(value));
}
