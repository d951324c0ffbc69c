import { markdownTable } from "../markdownTable";
import type { AblationRecord } from "./measureAblation";
import { mean, quantile } from "./statistics";

/** One row for each amount of evidence, the mean face first. */
export function ablationTable(records: readonly AblationRecord[]): string {
  const names = [...(records[0]?.keys() ?? [])];
  const errorsOf = (name: string): number[] => records.map((record) => record.get(name) ?? Number.NaN);
  const meanFace = errorsOf(names[0] ?? "");
  const rows = names.map((name) => {
    const errors = errorsOf(name);
    const better = errors.filter((error, i) => error < meanFace[i]).length;
    return [name, mean(errors), quantile(errors, 0.95), quantile(errors, 1), better];
  });
  return markdownTable(["mm", "mean", "p95", "worst", `better than the first on (of ${records.length})`], rows, 3);
}
