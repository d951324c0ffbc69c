import { markdownTable } from "../markdownTable";
import type { PairRecord } from "./measurePair";
import { mean } from "./statistics";

/** One row a pair, then mean and worst. */
export function pairTable(records: readonly PairRecord[]): string {
  const summary = (values: readonly number[]): string =>
    `mean ${mean(values).toFixed(1)}, worst ${Math.max(...values).toFixed(1)}`;
  return [
    markdownTable(
      ["two pictures of", "CIE dE of D", "after one gain a channel"],
      records.map(({ name, difference, gained }) => [name, difference, gained]),
      1,
    ),
    `${records.length} pairs: ${summary(records.map(({ difference }) => difference))}; after one gain ${summary(records.map(({ gained }) => gained))}.`,
  ].join("\n\n");
}
