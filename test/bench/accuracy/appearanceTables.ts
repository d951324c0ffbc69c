import type { SkinToneGroup } from "../../../models/train/render/skinToneGroup";
import { markdownTable } from "../markdownTable";
import { byTone } from "./byTone";
import { ALBEDO_METHODS, type Appearance } from "./measureAppearance";
import { mean, median, quantile } from "./statistics";

export interface AppearanceRecord extends Appearance {
  readonly name: string;
  readonly group: SkinToneGroup;
}

/** Photo error of heads with truth, dB by skin tone; worst is the lowest. */
export function photoErrorTable(records: readonly AppearanceRecord[]): string {
  const rows = byTone(records).map(([tone, list]) => {
    const values = list.map(({ photo }) => photo);
    return [tone, list.length, median(values), mean(values), quantile(values, 0.05), Math.min(...values)];
  });
  return markdownTable(["PSNR dB", "heads", "median", "mean", "p5", "worst"], rows);
}

/** Albedo against both baselines, light, relighting; each by skin tone, mean and worst. */
export function albedoTables(records: readonly AppearanceRecord[]): string {
  return [albedoTable(records), lightTable(records), relitTable(records)].join("\n\n");
}

function albedoTable(records: readonly AppearanceRecord[]): string {
  const head = [
    "albedo",
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
    ALBEDO_METHODS.map((method) => {
      const of = (name: keyof AppearanceRecord["albedo"]["avatar"]) => list.map(({ albedo }) => albedo[method][name]);
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

function lightTable(records: readonly AppearanceRecord[]): string {
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
    const cosines = list.map(({ light }) => light.cosine);
    const errors = list.map(({ light }) => light.relative);
    const even = mean(list.map(({ evenLight }) => evenLight.relative));
    return [
      tone,
      list.length,
      mean(cosines),
      quantile(cosines, 0.05),
      Math.min(...cosines),
      mean(errors),
      quantile(errors, 0.95),
      Math.max(...errors),
      even,
    ];
  });
  return markdownTable(head, rows, 3);
}

function relitTable(records: readonly AppearanceRecord[]): string {
  const measured = records.filter(({ relit }) => relit);
  if (measured.length === 0) return "Relit: skipped, there is no truth in another light.";
  const rows = byTone(measured).flatMap(([tone, list]) =>
    ALBEDO_METHODS.map((method) => {
      const raw = list.map(({ relit }) => relit?.[method].raw ?? Number.NaN);
      const gained = list.map(({ relit }) => relit?.[method].gained ?? Number.NaN);
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
