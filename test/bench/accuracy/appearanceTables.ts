import type { SkinToneGroup } from "../../../models/train/render/skinToneGroup";
import { markdownTable } from "../markdownTable";
import { byTone } from "./byTone";
import type { LightErrors } from "./lightErrors";
import { ALBEDO_METHODS, type Appearance } from "./measureAppearance";
import { mean, median, quantile } from "./statistics";

export interface AppearanceRecord extends Appearance {
  readonly name: string;
  readonly group: SkinToneGroup;
}

/** Photo error of heads with truth, dB by skin tone; worst is the lowest. */
export function photoErrorTable(records: readonly AppearanceRecord[]): string {
  const row = (name: string, values: readonly number[]) => [
    name,
    values.length,
    median(values),
    mean(values),
    quantile(values, 0.05),
    Math.min(...values),
  ];
  const rows = byTone(records).map(([tone, list]) =>
    row(
      tone,
      list.map(({ photo }) => photo),
    ),
  );
  const plain = records.flatMap(({ closedForm }) => (closedForm ? [closedForm.photo] : []));
  if (plain.length > 0) rows.push(row("all, closed form", plain));
  return markdownTable(["PSNR dB", "heads", "median", "mean", "p5", "worst"], rows);
}

/** Albedo against both baselines, light, relighting; each by skin tone, mean and worst. */
export function albedoTables(records: readonly AppearanceRecord[]): string {
  const parts = (["plain", "albedo"] as const).flatMap((part) => [albedoTable(records, part), fairness(records, part)]);
  return [...parts, lightTable(records), relitTable(records)].join("\n\n");
}

/** The face's plain skin, or all skin that photo and avatar show. */
type Part = "plain" | "albedo";
const PART_NAMES = { plain: "face's plain skin", albedo: "all visible skin" } as const;

function albedoTable(records: readonly AppearanceRecord[], part: Part): string {
  const head = [
    PART_NAMES[part],
    "method",
    "siMAE",
    "p95",
    "worst",
    "raw MAE",
    "worst",
    "R² of log albedo",
    "worst",
    "shading leak",
    "worst",
  ];
  const rows = byTone(records).flatMap(([tone, list]) =>
    methodsOf(list).map((method) => {
      const of = (name: keyof AppearanceRecord["albedo"]["avatar"]) =>
        list.map((record) => record[part][method]?.[name] ?? Number.NaN);
      const [si, raw, r2, leak] = [of("siMae"), of("rawMae"), of("r2"), of("leak")];
      const furthest = leak.reduce((worst, value) => (Math.abs(value) > Math.abs(worst) ? value : worst), 0);
      return [
        `${tone} (${list.length})`,
        method,
        mean(si),
        quantile(si, 0.95),
        quantile(si, 1),
        mean(raw),
        quantile(raw, 1),
        mean(r2),
        Math.min(...r2),
        mean(leak),
        furthest,
      ];
    }),
  );
  return markdownTable(head, rows, 3);
}

/** The closed form is measured for all heads or for none. */
function methodsOf(list: readonly AppearanceRecord[]) {
  return ALBEDO_METHODS.filter((method) => list[0].albedo[method]);
}

/** One sentence: siMAE of the worst skin-tone group over that of all, by method. */
function fairness(records: readonly AppearanceRecord[], part: Part): string {
  const ratios = methodsOf(records).map((method) => {
    const error = (list: readonly AppearanceRecord[]) => mean(list.map((record) => record[part][method]?.siMae ?? 0));
    const [all, ...groups] = byTone(records).map(([, list]) => error(list));
    return `${method} ${(Math.max(...groups) / all).toFixed(2)}`;
  });
  return `${PART_NAMES[part]}: siMAE of the worst skin-tone group over the mean: ${ratios.join(", ")}.`;
}

function lightTable(records: readonly AppearanceRecord[]): string {
  const even = (list: readonly AppearanceRecord[]) => mean(list.map(({ evenLight }) => evenLight.relative));
  const row = (name: string, errors: readonly LightErrors[], evenLight: number) => {
    const cosines = errors.map(({ cosine }) => cosine);
    const relative = errors.map((error) => error.relative);
    return [
      name,
      errors.length,
      mean(cosines),
      quantile(cosines, 0.05),
      Math.min(...cosines),
      mean(relative),
      quantile(relative, 0.95),
      Math.max(...relative),
      evenLight,
    ];
  };
  const head = [
    "light",
    "heads",
    "cosine of direction",
    "p5",
    "worst",
    "relative SH error, bands 0-2",
    "p95",
    "worst",
    "even white light",
  ];
  const rows = byTone(records).map(([tone, list]) => {
    const errors = list.map(({ light }) => light);
    return row(tone, errors, even(list));
  });
  const plain = records.flatMap(({ closedForm }) => (closedForm ? [closedForm.light] : []));
  if (plain.length > 0) rows.push(row("all, closed form", plain, even(records)));
  return markdownTable(head, rows, 3);
}

function relitTable(records: readonly AppearanceRecord[]): string {
  const measured = records.filter(({ relit }) => relit);
  if (measured.length === 0) return "Relit: skipped, there is no truth in another light.";
  const rows = byTone(measured).flatMap(([tone, list]) =>
    methodsOf(list).map((method) => {
      const raw = list.map(({ relit }) => relit?.[method]?.raw ?? Number.NaN);
      const gained = list.map(({ relit }) => relit?.[method]?.gained ?? Number.NaN);
      return [
        `${tone} (${list.length})`,
        method,
        mean(raw),
        quantile(raw, 0.05),
        Math.min(...raw),
        mean(gained),
        quantile(gained, 0.05),
        Math.min(...gained),
      ];
    }),
  );
  return markdownTable(["relit PSNR dB", "method", "mean", "p5", "worst", "after one gain", "p5", "worst"], rows);
}
