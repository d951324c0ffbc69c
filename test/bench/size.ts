/** `npm run bench:size`: what a page downloads of mosar, in kB after gzip, and the models as they are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ORT_FILES } from "../../sdk/inference/ortFiles";
import { bundleSizes } from "./bundleSizes";
import { markdownTable } from "./markdownTable";

const ROOT = join(import.meta.dirname, "../..");
const kB = (bytes: number) => (bytes / 1000).toFixed(1);

const sizes = await bundleSizes(ROOT);
console.log(
  markdownTable(
    ["script, minified and gzip", "at once (kB)", "when needed (kB)"],
    sizes.map(({ name, first, later }) => [name, kB(first), kB(later)]),
  ),
);
const { models } = JSON.parse(readFileSync(join(ROOT, "models/manifest.json"), "utf8")) as {
  models: Record<string, { file: string; bytes: number }>;
};
const files = Object.values(models);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(
  markdownTable(
    ["file, as it is", "kB"],
    [
      ...files.map(({ file, bytes }) => [file, kB(bytes)]),
      ["all models", kB(total)],
      ...Object.values(ORT_FILES).map(({ wasm }) => [`${wasm.file} (one of these)`, kB(wasm.bytes)]),
    ],
  ),
);
