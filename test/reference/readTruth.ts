import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TruthPicture } from "./TruthPicture";
import { decodeTruth } from "./truthFile";
import type { JudgedRegion } from "./truthRegion";
import type { TruthHead, TruthView } from "./truthScene";

export interface TruthFacts {
  /** Of a pixel. */
  readonly samples: number;
  /** Of flat skin, by tone and channel, linear. */
  readonly albedo: readonly (readonly [number, number, number])[];
  /** By HEAD-VIEW and region, then light, tone, channel: root mean square error of a pixel by chance. */
  readonly noise: Readonly<Record<string, Record<JudgedRegion, number[][][]>>>;
}

const FOLDER = join(import.meta.dirname, "truth");

/** What the path tracer drew once (makeTruth.ts). */
export function readTruth(head: TruthHead, view: TruthView): TruthPicture {
  return decodeTruth(readFileSync(join(FOLDER, `${head}-${view}.bin.gz`)));
}

export function readTruthFacts(): TruthFacts {
  return JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8"));
}
