import type { SkinToneGroup } from "../../../models/train/render/skinToneGroup";
import { markdownTable } from "../markdownTable";
import { byTone } from "./byTone";
import { GEOMETRY_REGIONS, type GeometryError } from "./measureGeometry";
import { mean, quantile } from "./statistics";

/** One head: the fit, the fit to the landmarks alone, and "mean face + pose" on the same landmarks. */
export interface GeometryRecord {
  readonly name: string;
  readonly group: SkinToneGroup;
  readonly fit: GeometryError;
  readonly landmarks: GeometryError;
  readonly meanFace: GeometryError;
}

/** Means and worst by skin tone, by region, and when asked for by head; mm. */
export function geometryTables(records: readonly GeometryRecord[], perHead: boolean): string {
  const tables = [toneTable(records), regionTable(records)];
  return (perHead ? [...tables, headTable(records)] : tables).join("\n\n");
}

function toneTable(records: readonly GeometryRecord[]): string {
  const head = [
    "mm",
    "heads",
    "fit mean",
    "p95 of heads",
    "worst",
    "within head p95",
    "landmarks only",
    "its worst",
    "mean face + pose",
    "its worst",
    "fit better on",
  ];
  const rows = byTone(records).map(([tone, list]) => {
    const fits = list.map(({ fit }) => fit.mean);
    const plain = list.map(({ landmarks }) => landmarks.mean);
    const faces = list.map(({ meanFace }) => meanFace.mean);
    const better = list.filter(({ fit, meanFace }) => fit.mean <= meanFace.mean).length;
    const within = mean(list.map(({ fit }) => fit.p95));
    return [
      tone,
      list.length,
      mean(fits),
      quantile(fits, 0.95),
      Math.max(...fits),
      within,
      mean(plain),
      Math.max(...plain),
      mean(faces),
      Math.max(...faces),
      better,
    ];
  });
  return markdownTable(head, rows);
}

function regionTable(records: readonly GeometryRecord[]): string {
  const rows = GEOMETRY_REGIONS.map((region) => {
    const fits = records.map(({ fit }) => fit.regions[region]);
    const plain = records.map(({ landmarks }) => landmarks.regions[region]);
    const faces = records.map(({ meanFace }) => meanFace.regions[region]);
    const spread = [mean(fits), quantile(fits, 0.95), quantile(fits, 1)];
    return [region, ...spread, mean(plain), mean(faces), quantile(faces, 1)];
  });
  const head = ["mm", "fit mean", "p95", "worst", "landmarks only", "mean face + pose", "its worst"];
  return markdownTable(head, rows);
}

function headTable(records: readonly GeometryRecord[]): string {
  const rows = records.map(({ name, group, fit, meanFace }) => [
    name,
    group,
    fit.mean,
    fit.p95,
    meanFace.mean,
    meanFace.p95,
    ...GEOMETRY_REGIONS.map((region) => `${short(fit.regions[region])} / ${short(meanFace.regions[region])}`),
  ]);
  const regions = GEOMETRY_REGIONS.map((region) => `${region} (fit / mean face)`);
  return markdownTable(["head", "skin", "fit mean", "p95", "mean face + pose", "its p95", ...regions], rows);
}

function short(value: number): string {
  return Number.isNaN(value) ? "-" : value.toFixed(2);
}
