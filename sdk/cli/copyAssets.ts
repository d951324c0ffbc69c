import { access, copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AvatarError } from "../AvatarError";
import { listOrtFiles } from "./listOrtFiles";
import { packageFolder } from "./packageFolder";

const MODEL_FILES = ["manifest.json", "README.md", "LICENSE-Apache-2.0.txt"];

/** Where the files are; by default in the package. */
export interface AssetSources {
  readonly models?: string;
  readonly worker?: string;
}

/**
 * `mosar copy-assets`: everything a page loads at run time, in the layout that `assetsUrl` expects: the models with
 * their manifest and licences, ONNX Runtime in `ort/`, of the very version that is installed, and the worker's script
 * for pages without a bundler.
 * @param out folder, made when missing; files of the same names are replaced
 * @returns the copied files, relative to `out`
 * @throws AvatarError model-unavailable when a file is missing from the installation or cannot be written
 */
export async function copyAssets(
  out: string,
  { models = join(packageFolder(), "models"), worker = join(packageFolder(), "dist/worker.js") }: AssetSources = {},
): Promise<string[]> {
  try {
    const manifest: { models: Record<string, { file: string }> } = JSON.parse(
      await readFile(join(models, "manifest.json"), "utf8"),
    );
    const own = [...MODEL_FILES, ...Object.values(manifest.models).map(({ file }) => file)];
    const copies: [from: string, to: string][] = [
      ...own.map((file): [string, string] => [join(models, file), file]),
      [join(packageFolder(), "NOTICE"), "NOTICE"],
      ...listOrtFiles().map(([from, to]): [string, string] => [from, `ort/${to}`]),
      [worker, "worker.js"],
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
