import { AvatarError } from "../AvatarError";
import type { AssetCache } from "./AssetCache";
import { loadAsset } from "./loadAsset";

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
  const wanted = Object.values(manifest.models).map(({ sha256 }) => sha256);
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

/** @throws AvatarError model-unavailable when it is something else; the message names `url` */
export function parseManifest(bytes: Uint8Array, url: string): Manifest {
  const text = new TextDecoder().decode(bytes);
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (typeof manifest.models === "object" && manifest.models !== null) return manifest;
  } catch {
    // Falls through to the error that says what it is instead.
  }
  throw new AvatarError(
    "model-unavailable",
    `${url} is not mosar's manifest but begins with ${JSON.stringify(text.slice(0, 40))}.`,
    "Point assetsUrl at mosar's models folder.",
  );
}
