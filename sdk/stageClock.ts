import type { AvatarProgress, StageName, StageTime } from "./types";

/** Share of the whole call's time at which each stage begins, measured with warm networks at 1024 in Node. */
const BEGINS: Readonly<Record<StageName, number>> = {
  load: 0,
  decode: 0,
  detect: 0.02,
  landmarks: 0.08,
  shape: 0.09,
  fit: 0.1,
  unwrap: 0.15,
  light: 0.4,
  maps: 0.5,
  refine: 0.52,
  finish: 0.7,
};

/** Runs the stages of one call: times each, reports progress, and stops between them when the signal says so. */
export interface StageClock {
  readonly times: readonly StageTime[];
  /** @throws signal.reason when the signal is aborted before or after the work */
  run<T>(stage: StageName, work: () => T | Promise<T>): Promise<T>;
}

/** @param place where a stage that begins at a share of one photo's time stands in the whole call, 0..1 */
export function createStageClock(
  signal: AbortSignal | undefined,
  onProgress: ((progress: AvatarProgress) => void) | undefined,
  place: (begins: number) => number = (begins) => begins,
): StageClock {
  const times: StageTime[] = [];
  return {
    times,
    run: async (stage, work) => {
      signal?.throwIfAborted();
      onProgress?.({ stage, progress: place(BEGINS[stage]) });
      // Lets the page draw the progress before a stage that keeps the thread.
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      const start = performance.now();
      const result = await work();
      times.push({ stage, milliseconds: performance.now() - start });
      signal?.throwIfAborted();
      return result;
    },
  };
}

/** One entry per stage, in order: stages that ran in several parts are summed. */
export function sumTimes(times: readonly StageTime[]): StageTime[] {
  const sums = new Map<StageName, number>();
  for (const { stage, milliseconds } of times) sums.set(stage, (sums.get(stage) ?? 0) + milliseconds);
  return [...sums].map(([stage, milliseconds]) => ({ stage, milliseconds }));
}
