import { AvatarError } from "../AvatarError";
import type { AssetCache } from "./AssetCache";
import { loadAsset } from "./loadAsset";
import { ORT_FILES } from "./ortFiles";

/** A model file as models/manifest.json describes it; more fields are there for people. */
export interface ModelEntry {
  readonly file: string;
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly inputs?: Readonly<Record<string, { readonly dims: readonly number[] }>>;
  readonly outputs?: Readonly<Record<string, { readonly dims: readonly number[] }>>;
}

export interface Manifest {
  readonly models: Readonly<Record<string, ModelEntry>>;
}

export interface ManifestOptions {
  readonly signal?: AbortSignal;
  /** Answers where the network does not, and keeps only what the newest manifest names. */
  readonly cache?: AssetCache;
}

/**
 * Reads manifest.json of the models folder.
 * @param assetsUrl folder with a closing slash
 * @throws AvatarError model-unavailable
 */
export async function loadManifest(assetsUrl: string, { signal, cache }: ManifestOptions = {}): Promise<Manifest> {
  const url = `${assetsUrl}manifest.json`;
  const name = manifestName(assetsUrl);
  const bytes = await loadAsset(url, { maxBytes: 1 << 20, signal }).catch(async (error: unknown) => {
    signal?.throwIfAborted();
    const kept = isUnreachable(error) ? await cache?.read(name) : undefined;
    if (!kept) throw error;
    return kept;
  });
  const manifest = parseManifest(bytes, url);
  const wasm = Object.values(ORT_FILES).map((files) => files.wasm);
  const wanted = [...Object.values(manifest.models), ...wasm].map(({ sha256 }) => sha256);
  await cache?.write(name, bytes);
  await cache?.clear(new Set([name, ...wanted]));
  return manifest;
}

/** A server that answers something else is there; fetch says by a TypeError that none is. */
function isUnreachable(error: unknown): boolean {
  return error instanceof AvatarError && (error.cause as Error | undefined)?.name === "TypeError";
}

/** The cache's name of a folder's manifest. */
export function manifestName(assetsUrl: string): string {
  return `manifest?of=${encodeURIComponent(assetsUrl)}`;
}

/**
 * @returns the manifest, every entry of which has what loading needs
 * @throws AvatarError model-unavailable when it is something else; the message names `url`
 */
export function parseManifest(bytes: Uint8Array, url: string): Manifest {
  const text = new TextDecoder().decode(bytes);
  const models = modelsOf(text);
  if (!models) {
    throw unavailable(`${url} is not mosar's manifest but begins with ${JSON.stringify(text.slice(0, 40))}.`);
  }
  const wrong = Object.entries(models).find(([, entry]) => !isModelEntry(entry));
  if (wrong) throw unavailable(`${url} is damaged: its entry ${JSON.stringify(wrong[0])} is none of a file.`);
  return { models: models as Manifest["models"] };
}

function modelsOf(text: string): object | undefined {
  try {
    const models: unknown = JSON.parse(text)?.models;
    return typeof models === "object" && models !== null && !Array.isArray(models) ? models : undefined;
  } catch {
    return undefined;
  }
}

function isModelEntry(entry: unknown): entry is ModelEntry {
  if (typeof entry !== "object" || entry === null) return false;
  const { file, bytes, sha256 } = entry as Partial<Record<keyof ModelEntry, unknown>>;
  // A plain name: the file lies in the folder that was named, and nowhere else.
  return (
    typeof file === "string" &&
    /^[\w.-]+$/.test(file) &&
    Number.isSafeInteger(bytes) &&
    (bytes as number) > 0 &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

function unavailable(message: string): AvatarError {
  return new AvatarError("model-unavailable", message, "Point assetsUrl at mosar's models folder.");
}
