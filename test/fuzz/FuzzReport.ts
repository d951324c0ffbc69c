import { markdownTable } from "../bench/markdownTable";
import type { FuzzResult } from "./FuzzTarget";

/** Longest time that any file may take, ms. */
export const HANG = 2000;

/** Counts of a run, by kind of file and outcome. */
export class FuzzReport {
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly slowest = new Map<string, number>();
  /** Untyped errors, crashes and wrong outcomes, with the number of their file. */
  readonly finds: string[] = [];
  /** Files that took too long. */
  readonly slow: string[] = [];

  /** Largest memory of the process that read, MB; 0 where it is not known. */
  peakMegabytes = 0;

  addPeak(megabytes: number): void {
    this.peakMegabytes = Math.max(this.peakMegabytes, megabytes);
  }

  add(result: FuzzResult, number: number): void {
    const { kind, outcome, words, milliseconds } = result;
    const row = this.counts.get(kind) ?? new Map<string, number>();
    this.counts.set(kind, row.set(outcome, (row.get(outcome) ?? 0) + 1));
    this.slowest.set(kind, Math.max(this.slowest.get(kind) ?? 0, milliseconds));
    if (words !== undefined) this.finds.push(`${number}, ${kind}: ${words}`);
    if (milliseconds > HANG) this.slow.push(`${number}, ${kind}: ${Math.round(milliseconds)} ms`);
  }

  /** A file that ended its process or had to be ended. */
  addLoss(kind: string, number: number, how: string): void {
    this.add({ kind, outcome: how, words: how, milliseconds: 0 }, number);
  }

  /** How many ended so, of all kinds. */
  count(outcome: string): number {
    return [...this.counts.values()].reduce((sum, row) => sum + (row.get(outcome) ?? 0), 0);
  }

  /** Markdown: a row for each kind. */
  toString(): string {
    const outcomes = [...new Set([...this.counts.values()].flatMap((row) => [...row.keys()]))].sort();
    const rows = [...this.counts].map(([kind, row]) => [
      kind,
      [...row.values()].reduce((sum, count) => sum + count, 0),
      ...outcomes.map((outcome) => row.get(outcome) ?? 0),
      this.slowest.get(kind) ?? 0,
    ]);
    return markdownTable(["file", "tried", ...outcomes, "slowest, ms"], rows, 0);
  }
}
