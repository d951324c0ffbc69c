/**
 * Renders heads with known truth, runs the landmark front end on them, and appends one line a head to
 * out/landmark-samples.jsonl for calibrateLandmarks. Goes on where it was stopped.
 *
 *   npx tsx models/train/head/collectLandmarkSamples.ts --count 600 [--first 0] [--step 1] [--pictures 1] [--split calibrate] [--out FILE] [--crops FOLDER]
 *
 * --pictures takes so many pictures of every person. --crops also stores what the shape network sees of each head:
 * crops.bin (256 x 256 x 3 bytes a head) and crops.jsonl (seed and window a line) in FOLDER, for models/train/shape.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { AvatarError } from "../../../sdk/AvatarError";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { detectFaces } from "../../../sdk/stages/detectFaces";
import { cropTensor } from "../../../sdk/stages/face/cropTensor";
import { halvePhoto } from "../../../sdk/stages/face/halvePhoto";
import { windowOfLandmarks } from "../../../sdk/stages/face/meshWindow";
import { findLandmarks } from "../../../sdk/stages/findLandmarks";
import type { FaceLandmarks, Photo } from "../../../sdk/types";
import { readEnvironments } from "../render/readEnvironments";
import { prepareRenders, renderHead } from "../render/renderHead";
import type { StoredSample } from "./calibration/readSamples";

/** Side of what the shape network sees, px. */
const CROP_SIZE = 256;
const MODELS = join(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "600" },
    first: { type: "string", default: "0" },
    step: { type: "string", default: "1" },
    pictures: { type: "string", default: "1" },
    split: { type: "string", default: "calibrate" },
    out: { type: "string", default: join(import.meta.dirname, "out/landmark-samples.jsonl") },
    crops: { type: "string" },
  },
});
const model = readHeadModel(readFileSync(join(MODELS, "head.bin")));
const split = values.split === "judge" ? "judge" : "calibrate";
const environments = readEnvironments(join(MODELS, "../../shared/data/hdr"), split);
const tools = prepareRenders(model, split, environments);
const runtime = await openInferenceRuntime({ assetsUrl: MODELS, device: "wasm", numThreads: 1 });
mkdirSync(dirname(values.out), { recursive: true });
const done = new Set(existsSync(values.out) ? readFileSync(values.out, "utf8").match(/"seed":\d+/g) : []);
let refused = 0;

for (let seed = Number(values.first); seed < Number(values.count); seed += Number(values.step)) {
  if (done.has(`"seed":${seed}`)) continue;
  for (let picture = 0; picture < Number(values.pictures); picture++) await collect(seed, picture);
  if (seed % 20 === 0) console.log(`head ${seed}`);
}
console.log(`${refused} refused`);
await runtime.dispose();

function storeCrop(folder: string, seed: number, photo: Photo, { points }: FaceLandmarks): void {
  mkdirSync(folder, { recursive: true });
  const window = windowOfLandmarks(points);
  const { data } = cropTensor(halvePhoto(photo), window, CROP_SIZE, 0, 255, "edge");
  appendFileSync(join(folder, "crops.bin"), Uint8Array.from(data, Math.round));
  appendFileSync(join(folder, "crops.jsonl"), `${JSON.stringify({ seed, window })}\n`);
}

async function collect(seed: number, picture: number): Promise<void> {
  const { photo, truth } = await renderHead(tools, { seed, picture });
  try {
    const landmarks = await findLandmarks(photo, await detectFaces(photo, runtime), runtime);
    const { camera, headToCamera, identity, expression, gaze } = truth;
    const sample: StoredSample & { seed: number; picture: number } = {
      seed,
      picture,
      version: model.version,
      camera,
      headToCamera: Array.from(headToCamera),
      identity: Array.from(identity),
      expression: Array.from(expression),
      gaze,
      points: Array.from(landmarks.points, (value) => Math.round(value * 1000) / 1000),
    };
    appendFileSync(values.out, `${JSON.stringify(sample)}\n`);
    if (values.crops) storeCrop(values.crops, seed, photo, landmarks);
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
    refused++;
    console.log(`${seed}: ${error.code}, yaw ${truth.yaw.toFixed(0)}`);
  }
}
