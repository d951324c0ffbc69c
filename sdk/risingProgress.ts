import type { AvatarProgress } from "./types";

export type ReportProgress = (progress: AvatarProgress) => void;

/**
 * Progress that never falls: files are loaded when they are first needed, between the stages, and work that is done again
 * after a lost device begins anew.
 * @param from where the part of the call that is reported here begins and ends in the whole of it
 */
export function risingProgress(
  report: ReportProgress | undefined,
  [from, to]: readonly [from: number, to: number] = [0, 1],
): ReportProgress {
  let highest = from;
  return (step) => {
    highest = Math.max(highest, Math.min(to, from + (to - from) * step.progress));
    report?.({ ...step, progress: highest });
  };
}
