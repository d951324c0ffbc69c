import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ORT_FILES } from "../inference/ortFiles";
import { packageFolder } from "./packageFolder";

/** The files of the installed ONNX Runtime Web that a page loads: their paths, and their names beside a page. */
export function listOrtFiles(): [from: string, to: string][] {
  const folder = dirname(createRequire(join(packageFolder(), "package.json")).resolve("onnxruntime-web"));
  return Object.values(ORT_FILES).flatMap(({ script, wasm }): [string, string][] => [
    [join(folder, `${script}.mjs`), `${script}.js`],
    [join(folder, wasm.file), wasm.file],
  ]);
}
