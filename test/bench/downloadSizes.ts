import { existsSync, readFileSync } from "node:fs";
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
  const built = new Set<string>();
  for (const file of ["index.js", "babylon.js"]) addWithImports(join(root, "dist", file), built);
  return [...models, ...ort, ...built].map(sizeOf);
}

/** A built file and the files beside it that it imports, now or later. Nothing where there is no build. */
function addWithImports(path: string, files: Set<string>): void {
  if (files.has(path) || !existsSync(path)) return;
  files.add(path);
  const imports = readFileSync(path, "utf8").matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+\.js)["']/g);
  for (const [, imported] of imports) addWithImports(join(dirname(path), imported), files);
}

function sizeOf(path: string): DownloadSize {
  const bytes = readFileSync(path);
  return { name: path.split(/[\\/]/).slice(-2).join("/"), bytes: bytes.length, gzip: gzipSync(bytes).length };
}
