import { access, copyFile, mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AvatarError } from "../AvatarError";
import { packageFolder } from "./packageFolder";

/** What onnxruntime-web loads beside its own code: WebAssembly alone, and with WebGPU. */
const WASM_FILES = ["ort-wasm-simd-threaded.wasm", "ort-wasm-simd-threaded.asyncify.wasm"];
const MODEL_FILES = ["manifest.json", "README.md", "LICENSE-Apache-2.0.txt"];

/**
 * `mosar copy-assets`: everything a page loads at run time, in the layout that `assetsUrl` expects: the models with
 * their manifest and licences, and ONNX Runtime's wasm in `ort/`, of the very version that is installed.
 * @param out folder, made when missing; files of the same names are replaced
 * @returns the copied files, relative to `out`
 * @throws AvatarError model-unavailable when a file is missing from the installation or cannot be written
 */
export async function copyAssets(out: string, models = join(packageFolder(), "models")): Promise<string[]> {
  try {
    const manifest: { models: Record<string, { file: string }> } = JSON.parse(
      await readFile(join(models, "manifest.json"), "utf8"),
    );
    const ort = dirname(createRequire(join(packageFolder(), "package.json")).resolve("onnxruntime-web"));
    const own = [...MODEL_FILES, ...Object.values(manifest.models).map(({ file }) => file)];
    const copies: [from: string, to: string][] = [
      ...own.map((file): [string, string] => [join(models, file), file]),
      [join(packageFolder(), "NOTICE"), "NOTICE"],
      ...WASM_FILES.map((file): [string, string] => [join(ort, file), `ort/${file}`]),
    ];
    // All are looked at before the first is written: a folder is filled or left alone.
    for (const [from] of copies) await access(from);
    await mkdir(join(out, "ort"), { recursive: true });
    for (const [from, to] of copies) await copyFile(from, join(out, to));
    return copies.map(([, to]) => to);
  } catch (error) {
    const message = `The assets could not be copied: ${error instanceof Error ? error.message : error}`;
    throw new AvatarError(
      "model-unavailable",
      message,
      "Check the folder, and reinstall mosar if a file of it is missing.",
    );
  }
}
