/** `npm run models:convert`: makes models/*.onnx of MediaPipe's networks and writes their entries of models/manifest.json. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { convertTflite } from "./convertTflite";
import { type ModelSource, modelSources } from "./modelSources";
import { readModelSource } from "./readModelSource";
import { readTfliteModel } from "./tflite/readTfliteModel";

const VERSION = "1.0.0";
const LICENCE = "Apache-2.0";
const MODELS = fileURLToPath(new URL("../", import.meta.url));
const MANIFEST = `${MODELS}manifest.json`;

/** The .onnx bytes of one source; the same bytes each time. */
export async function convertModel(source: ModelSource): Promise<Uint8Array> {
  const model = readTfliteModel(await readModelSource(source));
  const metadata = { source: `${source.package}/${source.file}`, licence: LICENCE, author: "The MediaPipe Authors" };
  return convertTflite(model, source.declareOutputs, metadata);
}

function manifestEntry(source: ModelSource, bytes: Uint8Array): object {
  return {
    file: `${source.name}.onnx`,
    version: VERSION,
    task: source.task,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    inputs: { image: source.input },
    outputs: source.outputs,
    licence: `${LICENCE} (The MediaPipe Authors), modified: converted from TFLite to ONNX`,
    script: "npm run models:convert",
    source: { package: source.package, file: source.file, range: source.range, sha256: source.sha256 },
    quality: source.quality,
  };
}

/** Others' entries stay as they are. */
async function readManifest(): Promise<{ models: Record<string, object> }> {
  const text = await readFile(MANIFEST, "utf8").catch(() => '{ "models": {} }');
  return JSON.parse(text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const entries: Record<string, object> = {};
  for (const source of modelSources) {
    const bytes = await convertModel(source);
    await writeFile(`${MODELS}${source.name}.onnx`, bytes);
    entries[source.name] = manifestEntry(source, bytes);
    console.log(`${source.name}.onnx ${bytes.length} bytes`);
  }
  const manifest = await readManifest();
  const merged = { ...manifest, models: { ...manifest.models, ...entries } };
  await writeFile(MANIFEST, `${JSON.stringify(merged, null, 2)}\n`);
}
