import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { readTruthFacts } from "../../reference/readTruth";
import { JUDGED_REGIONS, type JudgedRegion } from "../../reference/truthRegion";
import { namesOf, TRUTH_TONES } from "../../reference/truthScene";
import { markdownTable } from "../markdownTable";
import { REPOSITORY } from "../openBenchTools";
import { drawTruthShots, SPLITS, type TruthShotOf } from "./drawTruthShots";
import { judgeShot } from "./judgeShot";
import { TruthErrors } from "./TruthErrors";
import { truthSheet } from "./truthSheet";

/** Prints how far skin and Babylon's PBR are from the path tracer, and draws out/material-truth.jpg to look at. */
export async function reportTruth(): Promise<void> {
  const shots = await drawTruthShots();
  console.log(`## Skin and Babylon's PBR against ${readTruthFacts().samples} paths a pixel, linear, R G B\n`);
  for (const split of SPLITS) {
    console.log(
      `### ${split}, without gloss\n\n${regionTable(shots.filter((shot) => shot.split === split && !shot.gloss))}\n`,
    );
  }
  const heldOut = shots.filter(({ split }) => split === "held out");
  console.log(`### held out, with gloss, medium tone\n\n${regionTable(heldOut.filter(({ gloss }) => gloss))}\n`);
  console.log(`### held out, by tone\n\n${toneTable(heldOut.filter(({ gloss }) => !gloss))}\n`);
  mkdirSync(join(REPOSITORY, "out"), { recursive: true });
  const sheet = await truthSheet(shots);
  await sharp(sheet).resize(960).jpeg({ quality: 85 }).toFile(join(REPOSITORY, "out/material-truth.jpg"));
}

function regionTable(shots: readonly TruthShotOf[]): string {
  const rows = JUDGED_REGIONS.map((region) => {
    const [skin, stock] = (["skin", "stock"] as const).map((name) => shots.filter(({ material }) => material === name));
    const [a, b] = [errorsOf(skin, region), errorsOf(stock, region)];
    return [
      region,
      ...[a.level, a.noise, a.rms, b.rms].map((values) => triple(values, 4)),
      `${worstOf(skin, region).toFixed(3)} / ${worstOf(stock, region).toFixed(3)}`,
      triple(a.energy, 2),
      triple(b.energy, 2),
    ];
  });
  const head = [
    "region",
    "mean",
    "noise",
    "rms skin",
    "rms PBR",
    "worst picture skin / PBR",
    "energy skin",
    "energy PBR",
  ];
  return markdownTable(head, rows);
}

function toneTable(shots: readonly TruthShotOf[]): string {
  const rows = JUDGED_REGIONS.flatMap((region) =>
    namesOf(TRUTH_TONES).map((tone, i) => {
      const [a, b] = (["skin", "stock"] as const).map((name) =>
        errorsOf(
          shots.filter((shot) => shot.material === name && shot.tone === i),
          region,
        ),
      );
      return [region, tone, triple(a.rms, 4), triple(b.rms, 4), triple(a.energy, 2), triple(b.energy, 2)];
    }),
  );
  return markdownTable(["region", "tone", "rms skin", "rms PBR", "energy skin", "energy PBR"], rows);
}

function errorsOf(shots: readonly TruthShotOf[], region: JudgedRegion): TruthErrors {
  const errors = new TruthErrors();
  for (const shot of shots) judgeShot(shot, region, errors);
  return errors;
}

/** Greatest rms of a channel in one picture; a region of a few pixels says nothing. */
function worstOf(shots: readonly TruthShotOf[], region: JudgedRegion): number {
  const all = shots.map((shot) => errorsOf([shot], region)).filter(({ count }) => count >= 20);
  return Math.max(...all.flatMap(({ rms }) => rms));
}

function triple(values: readonly number[], digits: number): string {
  return values.map((value) => value.toFixed(digits).replace(/^0/, "")).join(" ");
}
