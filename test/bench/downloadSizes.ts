import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

export interface DownloadSize {
  readonly name: string;
  readonly bytes: number;
  /** As a server with compression sends it. */
  readonly gzip: number;
}

/** What a page downloads, by file: models, ONNX Runtime's wasm, and the built SDK when it is there. */
export function downloadSizes(root: string): DownloadSize[] {
  const manifest: { models: Record<string, { file: string }> } = JSON.parse(
    readFileSync(join(root, "models/manifest.json"), "utf8"),
  );
  const models = Object.values(manifest.models).map(({ file }) => join(root, "models", file));
  const ort = ["ort-wasm-simd-threaded.wasm", "ort-wasm-simd-threaded.asyncify.wasm"].map((file) =>
    join(root, "node_modules/onnxruntime-web/dist", file),
  );
  const built = ["index.js", "babylon.js"].map((file) => join(root, "dist", file)).filter(existsSync);
  return [...models, ...ort, ...built, ...chunksOf(built)].map(sizeOf);
}

/** Code that the entries share. */
function chunksOf(built: readonly string[]): string[] {
  const folder = built.length > 0 ? join(dirname(built[0]), "chunks") : "";
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => join(folder, file));
}

function sizeOf(path: string): DownloadSize {
  const bytes = readFileSync(path);
  return { name: path.split(/[\\/]/).slice(-2).join("/"), bytes: bytes.length, gzip: gzipSync(bytes).length };
}
