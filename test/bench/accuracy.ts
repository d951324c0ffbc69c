/**
 * Accuracy against truth and on photos, as Markdown.
 *
 *   npm run bench:accuracy -- [--heads 100] [--avatars 24] [--only geometry|photos|intrinsics]
 *
 * Rendered heads need nothing but this repository (and use ../shared/data/hdr when it is there); the sections on
 * data/eval and data/photos say so when ../shared/data is missing.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readEnvironments } from "../../models/train/render/readEnvironments";
import { prepareRenders } from "../../models/train/render/renderHead";
import { readHeadModel } from "../../sdk/head/readHeadModel";
import { readLandmarkCalibration } from "../../sdk/head/readLandmarkCalibration";
import { openInferenceRuntime } from "../../sdk/inference/openInferenceRuntime";
import type { BenchTools } from "./BenchTools";
import { benchGeometry } from "./benchGeometry";
import { benchIntrinsics } from "./benchIntrinsics";
import { benchPhotos } from "./benchPhotos";

const { values } = parseArgs({
  options: {
    heads: { type: "string", default: "100" },
    avatars: { type: "string", default: "24" },
    only: { type: "string" },
  },
});
const root = join(import.meta.dirname, "../..");
const dataFolder = join(root, "../shared/data");
const inference = await openInferenceRuntime({ assetsUrl: join(root, "models"), device: "wasm" });
const model = readHeadModel(
  await inference.load("head"),
  readLandmarkCalibration(await inference.load("landmark_calibration")),
);
const tools: BenchTools = {
  model,
  inference,
  renders: prepareRenders(model, "judge", readEnvironments(join(dataFolder, "hdr"), "judge")),
  dataFolder,
  say: (line) => process.stderr.write(`${line}\n`),
};
const sections: Readonly<Record<string, () => Promise<string>>> = {
  geometry: () => benchGeometry(tools, Number(values.heads)),
  photos: () => benchPhotos(tools),
  intrinsics: () => benchIntrinsics(tools, Number(values.avatars)),
};
for (const [name, section] of Object.entries(sections)) {
  if (values.only === undefined || values.only === name) console.log(`${await section()}\n`);
}
await inference.dispose();
// ONNX Runtime's threads would keep the process alive.
process.exit(0);
