/** How far one shard is. */
export interface BatchCounts {
  readonly total: number;
  /** Made in this run. */
  readonly done: number;
  /** With a line in errors.jsonl, of this run and, without --retry-errors, of earlier ones. */
  readonly failed: number;
  /** Complete before this run. */
  readonly skipped: number;
  /** Done or failed in this run. */
  readonly tried: number;
}

/** One line: what is done, at which rate, and when the rest will be. @param seconds since this run began */
export function describeProgress({ total, done, failed, skipped, tried }: BatchCounts, seconds: number): string {
  const counts = `${done} done, ${failed} failed, ${skipped} skipped of ${total}`;
  const left = total - done - failed - skipped;
  if (tried === 0 || seconds <= 0) return counts;
  const rate = `${((60 * tried) / seconds).toPrecision(3)} photos/min`;
  return left === 0 ? `${counts}, ${rate}` : `${counts}, ${rate}, ${duration((left * seconds) / tried)} left`;
}

/** Seconds in the two largest units. */
function duration(seconds: number): string {
  const units: readonly [string, number][] = [
    ["d", 86400],
    ["h", 3600],
    ["min", 60],
    ["s", 1],
  ];
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first < 0) return "1 s";
  let rest = Math.round(seconds);
  return units
    .slice(first, first + 2)
    .map(([unit, size]) => {
      const whole = Math.floor(rest / size);
      rest -= whole * size;
      return `${whole} ${unit}`;
    })
    .join(" ");
}
