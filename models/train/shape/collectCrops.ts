/**
 * Renders the heads of out/landmark-samples.jsonl (models/train/head/collectLandmarkSamples.ts) again and stores what the
 * shape network sees of them: out/crops.bin (256 x 256 x 3 bytes a head) and out/crops.jsonl (seed and window a line).
 * They choose what the fit believes of the network; it is not trained on them. Goes on where it was stopped.
 *
 *   npx tsx models/train/shape/collectCrops.ts [--count 700]
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { cropTensor } from "../../../sdk/stages/face/cropTensor";
import { halvePhoto } from "../../../sdk/stages/face/halvePhoto";
import { windowOfLandmarks } from "../../../sdk/stages/face/meshWindow";
import { readEnvironments } from "../render/readEnvironments";
import { prepareRenders, renderHead } from "../render/renderHead";

const TRAIN = join(import.meta.dirname, "..");
const OUT = join(import.meta.dirname, "out");
const SIDE = 256;
const { values } = parseArgs({ options: { count: { type: "string", default: "700" } } });
const model = readHeadModel(readFileSync(join(TRAIN, "../head.bin")));
const environments = readEnvironments(join(TRAIN, "../../../shared/data/hdr"), "calibrate");
const tools = prepareRenders(model, "calibrate", environments);
mkdirSync(OUT, { recursive: true });
const index = join(OUT, "crops.jsonl");
const done = existsSync(index) ? readFileSync(index, "utf8").trimEnd().split("\n").length : 0;
const samples = readFileSync(join(TRAIN, "head/out/landmark-samples.jsonl"), "utf8").split("\n").filter(Boolean);
for (const line of samples.slice(done, Number(values.count))) {
  const { seed, points }: { seed: number; points: number[] } = JSON.parse(line);
  const { photo } = await renderHead(tools, { seed });
  const window = windowOfLandmarks(Float32Array.from(points));
  const { data } = cropTensor(halvePhoto(photo), window, SIDE, 0, 255, "edge");
  appendFileSync(join(OUT, "crops.bin"), Uint8Array.from(data, Math.round));
  appendFileSync(index, `${JSON.stringify({ seed, window })}\n`);
}
