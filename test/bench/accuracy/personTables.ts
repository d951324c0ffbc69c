import { markdownTable } from "../markdownTable";
import { byTone } from "./byTone";
import type { PersonRecord, ShapeRecord } from "./measurePerson";
import { mean, quantile } from "./statistics";

/** The neutral head's error by number of photos and skin tone, and what was stated of it. */
export function personTables(records: readonly PersonRecord[]): string {
  return [errorTable(records), statedTable(records)].join("\n\n");
}

function errorTable(records: readonly PersonRecord[]): string {
  const counts = records[0]?.photos.map((_, n) => n) ?? [];
  const rows = byTone(records).map(([name, list]) => {
    const errors = [
      list.map(({ meanFace }) => meanFace),
      ...counts.map((n) => list.map(({ photos }) => photos[n].error)),
    ];
    return [name, list.length, ...errors.flatMap((values) => [mean(values), quantile(values, 1)])];
  });
  const columns = ["mean face", ...counts.map(photoCount)].flatMap((name) => [name, "worst"]);
  return markdownTable(["mm", "people", ...columns], rows);
}

function statedTable(records: readonly PersonRecord[]): string {
  const rows = (records[0]?.photos ?? []).map((_, n) => {
    const average = (value: (record: ShapeRecord) => number): number =>
      mean(records.map(({ photos }) => value(photos[n])));
    return [
      photoCount(n),
      average(({ error }) => error),
      average(({ stated }) => stated),
      Math.sqrt(average(({ ratioSquare }) => ratioSquare)),
      percent(average(({ within }) => within[0])),
      percent(average(({ within }) => within[1])),
    ];
  });
  const columns = ["mean error mm", "mean stated deviation mm", "rms of error / stated", "within one", "within two"];
  return markdownTable(["stated against true", ...columns], rows);
}

const photoCount = (n: number): string => (n === 0 ? "1 photo" : `${n + 1} photos`);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
