import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictureOfBatches } from "./pictureOfBatches";
import type { TruthFacts } from "./readTruth";
import { encodeTruth } from "./truthFile";
import { TRUTH_LAYOUT } from "./truthLayout";
import { truthNoise } from "./truthNoise";
import { namesOf, TRUTH_HEADS, TRUTH_TONES, TRUTH_VIEWS, type TruthHead, type TruthView } from "./truthScene";

/** Writes test/reference/truth. @param plane a picture of flat skin under a light along its normal, the scene's first */
export function storeTruth(
  plane: Float32Array,
  batchesOf: (head: TruthHead, view: TruthView) => readonly Float32Array[],
  samples: number,
): void {
  const folder = join(import.meta.dirname, "truth");
  mkdirSync(folder, { recursive: true });
  const noise: Record<string, TruthFacts["noise"][string]> = {};
  let total = 0;
  for (const head of namesOf(TRUTH_HEADS)) {
    for (const view of namesOf(TRUTH_VIEWS)) {
      const batches = batchesOf(head, view);
      const picture = pictureOfBatches(batches);
      noise[`${head}-${view}`] = truthNoise(
        picture,
        batches.map((batch) => pictureOfBatches([batch], picture.pixels)),
      );
      total = samples * batches.length;
      writeFileSync(join(folder, `${head}-${view}.bin.gz`), encodeTruth(picture));
    }
  }
  const facts: TruthFacts = { samples: total, albedo: planeAlbedo(plane), noise };
  writeFileSync(join(folder, "truth.json"), `${JSON.stringify(facts)}\n`);
}

/** Albedo of flat skin by tone and channel. */
function planeAlbedo(plane: Float32Array): (readonly [number, number, number])[] {
  // One light in that scene: the stride is another.
  const stride = plane.length / 64;
  if (!Number.isInteger(stride)) throw new RangeError("the plane is no 8 x 8 px");
  const mean = (value: number) => {
    let sum = 0;
    for (let i = 0; i < 64; i++) sum += plane[i * stride + value];
    return Number((sum / 64).toFixed(4));
  };
  const first = (tone: number) => TRUTH_LAYOUT.diffuseAt + 3 * tone;
  return namesOf(TRUTH_TONES).map((_, tone) => [mean(first(tone)), mean(first(tone) + 1), mean(first(tone) + 2)]);
}
