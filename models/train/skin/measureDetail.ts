import { readdirSync } from "node:fs";
import { join } from "node:path";
import { bakeGeometryMaps } from "../../../sdk/head/bakeGeometryMaps";
import { estimateMaps } from "../../../sdk/stages/estimateMaps";
import { blurWeighted } from "../../../sdk/stages/light/blurWeighted";
import { estimateByRegion } from "../../../sdk/stages/light/estimateByRegion";
import { normalizeLight } from "../../../sdk/stages/normalizeLight";
import { type RefinedShading, refineShading } from "../../../sdk/stages/refineShading";
import { albedoErrors } from "../../../test/bench/accuracy/albedoErrors";
import { openBenchTools } from "../../../test/bench/openBenchTools";
import { type DetailErrors, detailErrors } from "./detailErrors";
import { type DetailPerson, readDetailPerson } from "./readDetailPerson";

/**
 * Normals by shading against the truth, beside the flat normal, and what they do to the albedo, on the people that
 * detail_truth.py wrote into a folder:
 *
 *   npx tsx models/train/skin/measureDetail.ts FOLDER [--closed-form]
 */
const SIZE = 512;
/** Folds are where the true slope's RMS over 2.5 mm exceeds this. */
const FOLD_SLOPE = 0.12;
/** People with fewer texels of folds have none. */
const FEWEST = 500;

const [folder, mode] = process.argv.slice(2);
const { inference, head } = await openBenchTools();
const mean = bakeGeometryMaps(head, head.mean, SIZE);
const white = { width: 2, height: 2, rgba: new Uint8ClampedArray(16).fill(255), originalWidth: 2, originalHeight: 2 };
const everyone = { width: 2, height: 2, data: new Float32Array(4).fill(1) };

interface Row {
  readonly fold: DetailErrors;
  readonly plain: DetailErrors;
  /** Without and with relief. */
  readonly siMae: [number, number];
  readonly r2: [number, number];
  readonly photo: [number, number];
}

async function measure(person: DetailPerson): Promise<Row> {
  const { texture, geometry, fit, sclera } = person;
  const first = await normalizeLight(texture, geometry, fit, { sclera });
  const estimated =
    mode === "--closed-form"
      ? estimateByRegion(texture, geometry, first)
      : await estimateMaps(
          { photo: white, person: everyone, texture, geometry, fit, normalized: first, sclera },
          inference,
        );
  const flat = await refineShading(estimated, geometry, fit, { relief: false });
  const bent = await refineShading(estimated, geometry, fit);
  const weight = plainWeight(person);
  const slopes = Float32Array.from(weight, (w, i) =>
    w === 0 ? 0 : 1 / Math.max(0.09, person.normal[3 * i + 2] ** 2) - 1,
  );
  const steep = blurWeighted(slopes, weight, SIZE, 1, 4);
  const where = (folds: boolean) =>
    detailErrors(
      bent.maps.normal,
      person.normal,
      weight.map((w, i) => (steep[i] > FOLD_SLOPE ** 2 === folds ? w : 0)),
    );
  const albedo = [flat, bent].map((refined) => errorsOfAlbedo(refined, person, weight));
  return {
    fold: where(true),
    plain: where(false),
    siMae: [albedo[0].siMae, albedo[1].siMae],
    r2: [albedo[0].r2, albedo[1].r2],
    photo: [flat.photoErrorPsnr, bent.photoErrorPsnr],
  };
}

/** Seen plain skin with a truth: no lips, lids, brows, nostrils, hair. */
function plainWeight({ texture, geometry: { regions }, skin, normal }: DetailPerson): Float32Array {
  return texture.visibility.map((seen, i) => {
    const length = Math.hypot(normal[3 * i], normal[3 * i + 1], normal[3 * i + 2]);
    if (skin[i] < 0.5 || length < 0.5) return 0;
    let weight = seen * regions.face[i] * Math.max(0, 1 - 1.5 * regions.brows[i]);
    for (const name of ["lips", "lids", "innerMouth", "nostrils", "scalp", "hairline"] as const) {
      weight *= 1 - regions[name][i];
    }
    return weight;
  });
}

function errorsOfAlbedo({ maps }: RefinedShading, { albedo, irradiance }: DetailPerson, weight: Float32Array) {
  const picked = Array.from(weight.keys()).filter((i) => weight[i] > 0.5);
  const pick = (map: Float32Array) =>
    Float32Array.from({ length: 3 * picked.length }, (_, i) => map[3 * picked[Math.floor(i / 3)] + (i % 3)]);
  const grey = Float32Array.from(picked, (i) => irradiance[3 * i] + irradiance[3 * i + 1] + irradiance[3 * i + 2]);
  return albedoErrors(pick(maps.diffuse), pick(albedo), grey);
}

const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const rows: Row[] = [];
for (const name of readdirSync(folder).sort()) {
  const row = await measure(readDetailPerson(join(folder, name), mean));
  rows.push(row);
  const text = (e: DetailErrors) => `${e.flat.toFixed(2)} ${e.degrees.toFixed(2)} ${e.correlation.toFixed(2)}`;
  console.log(
    `${name}: folds ${Math.round(row.fold.weight)} ${text(row.fold)}, plain ${text(row.plain)}, photo ${row.photo.map((dB) => dB.toFixed(2))}`,
  );
}
console.log("\n| where | people | flat, degrees | by shading | worst person, share of flat | correlation of slopes |");
console.log("| --- | --- | --- | --- | --- | --- |");
for (const where of ["fold", "plain"] as const) {
  const errors = rows.map((row) => row[where]).filter((e) => e.weight > FEWEST);
  const cells = [
    errors.length,
    average(errors.map((e) => e.flat)).toFixed(2),
    average(errors.map((e) => e.degrees)).toFixed(2),
    Math.max(...errors.map((e) => e.degrees / e.flat)).toFixed(3),
    average(errors.map((e) => e.correlation)).toFixed(2),
  ];
  console.log(`| ${where} | ${cells.join(" | ")} |`);
}
console.log("\n| | without | with relief |\n| --- | --- | --- |");
for (const [name, digits] of [
  ["siMae", 4],
  ["r2", 3],
  ["photo", 2],
] as const) {
  const [without, relief] = [0, 1].map((k) => average(rows.map((row) => row[name][k])).toFixed(digits));
  console.log(`| ${name} | ${without} | ${relief} |`);
}
await inference.dispose();
process.exit(0);
