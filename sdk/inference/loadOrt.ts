import type * as Ort from "onnxruntime-web";
import { AvatarError } from "../AvatarError";
import { inNode } from "./inNode";
import { ORT_FILES, ORT_VERSION, type OrtBuild } from "./ortFiles";

export type OrtModule = typeof Ort;

const HINT =
  'Run "npx mosar copy-assets" anew into the folder that assetsUrl names, and let the server send .js as JavaScript.';

/**
 * A build of ONNX Runtime Web: in Node the installed package's, elsewhere a module of the page's own host by its address.
 * So no bundler has to find its way to wasm files and thread scripts, none copies builds that nobody loads, and a worker
 * needs no import map.
 * @param folder absolute address, with a closing slash
 * @param instance another number, another instance (ortInstance)
 * @throws AvatarError model-unavailable when it is not there or of another version
 */
export async function loadOrt(build: OrtBuild, folder: string, instance = 0): Promise<OrtModule> {
  const { specifier, script } = ORT_FILES[build];
  const address = inNode() ? specifier : `${folder}${script}.js${instance > 0 ? `#${instance}` : ""}`;
  let ort: OrtModule;
  try {
    // By a variable and with the three marks: bundlers leave it as it is.
    ort = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ address);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AvatarError("model-unavailable", `${address} cannot be loaded: ${reason}`, HINT, cause);
  }
  const version = (ort.env?.versions as { web?: string } | undefined)?.web;
  if (version !== ORT_VERSION) {
    const message = `${address} is version ${version} of ONNX Runtime Web, ${ORT_VERSION} is needed.`;
    throw new AvatarError("model-unavailable", message, HINT);
  }
  return ort;
}
