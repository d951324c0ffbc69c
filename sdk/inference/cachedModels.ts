import { folderUrl } from "./folderUrl";
import { inNode } from "./inNode";
import { manifestName, parseManifest } from "./loadManifest";
import { openAssetCache } from "./openAssetCache";
import { ORT_FILES } from "./ortFiles";

/**
 * Whether every file of this folder's newest known manifest is kept, and the wasm of a build of ONNX Runtime: then
 * no model has to be loaded, also without network.
 */
export async function modelsAreCached(assetsUrl: string): Promise<boolean> {
  const cache = await openAssetCache();
  const folder = folderUrl(assetsUrl);
  const manifest = await cache.read(manifestName(folder));
  if (!manifest) return false;
  const kept = await Promise.all(
    Object.values(parseManifest(manifest, folder).models).map(({ sha256 }) => cache.has(sha256)),
  );
  const wasm = await Promise.all(Object.values(ORT_FILES).map((files) => cache.has(files.wasm.sha256)));
  return kept.every(Boolean) && (inNode() || wasm.some(Boolean));
}

/** Forgets every model of every folder. */
export async function clearModels(): Promise<void> {
  await (await openAssetCache()).clear();
}
