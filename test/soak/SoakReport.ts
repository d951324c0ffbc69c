import { markdownTable } from "../bench/markdownTable";
import type { SoakSample } from "./SoakSample";

/** What was held over a run, and how it grew once everything was warm. */
export class SoakReport {
  private readonly samples: SoakSample[] = [];

  /** @param warmUp so many first avatars do not count */
  constructor(private readonly warmUp: number) {}

  add(sample: SoakSample): void {
    this.samples.push(sample);
  }

  /** Growth an avatar after the warm-up: slope of the least-squares line. */
  growth(name: string): number {
    const values = this.values(name);
    const middle = (values.length - 1) / 2;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    let [above, below] = [0, 0];
    for (const [i, value] of values.entries()) {
      above += (i - middle) * (value - mean);
      below += (i - middle) ** 2;
    }
    return below === 0 ? 0 : above / below;
  }

  /** Counts (all that is not in MB) that were not the same after every avatar. */
  changedCounts(): string[] {
    return this.names.filter((name) => !name.endsWith("MB") && new Set(this.values(name)).size > 1);
  }

  /** Markdown: a row for each thing that is held. */
  toString(): string {
    const rows = this.names.map((name) => {
      const values = this.values(name);
      const growth = (this.growth(name) * 100).toFixed(2);
      return [name, this.samples[0][name], values[0], values[values.length - 1], Math.max(...values), growth];
    });
    const first = `after ${this.warmUp + 1}`;
    const last = `after ${this.samples.length}`;
    return markdownTable(["held", "after 1", first, last, "most since", "growth in 100"], rows, 1);
  }

  private get names(): string[] {
    return Object.keys(this.samples[0] ?? {});
  }

  private values(name: string): number[] {
    return this.samples.slice(this.warmUp).map((sample) => sample[name]);
  }
}
