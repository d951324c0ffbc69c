/** `npm run models:convert`: makes models/*.onnx of MediaPipe's networks and writes their entries of models/manifest.json. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { convertModel, LICENCE } from "./convertModel";
import { type ModelSource, modelSources } from "./modelSources";

const VERSION = "1.0.0";
const MODELS = fileURLToPath(new URL("../", import.meta.url));
const MANIFEST = `${MODELS}manifest.json`;

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
