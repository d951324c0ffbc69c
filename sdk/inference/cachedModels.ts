import { folderUrl } from "./folderUrl";
import { manifestName, parseManifest } from "./loadManifest";
import { openAssetCache } from "./openAssetCache";

/** Whether every file of this folder's newest known manifest is kept: then nothing has to be loaded, also without network. */
export async function modelsAreCached(assetsUrl: string): Promise<boolean> {
  const cache = await openAssetCache();
  const folder = folderUrl(assetsUrl);
  const manifest = await cache.read(manifestName(folder));
  if (!manifest) return false;
  const kept = await Promise.all(
    Object.values(parseManifest(manifest, folder).models).map(({ sha256 }) => cache.has(sha256)),
  );
  return kept.every(Boolean);
}

/** Forgets every model of every folder. */
export async function clearModels(): Promise<void> {
  await (await openAssetCache()).clear();
}
