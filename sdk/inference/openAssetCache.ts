import type { AssetCache } from "./AssetCache";
import { memoryCache } from "./memoryCache";

/** The browser's store of mosar's files. */
const CACHE_NAME = "mosar-assets";
/** The Cache API wants addresses; this one is never asked for anything. */
const PREFIX = "https://assets.mosar.invalid/";

/**
 * The browser's Cache API; where there is none (a page without https, a sandboxed frame) the thread's memory.
 * Pages and workers of one origin share it.
 */
export async function openAssetCache(): Promise<AssetCache> {
  const store = await globalThis.caches?.open(CACHE_NAME).catch(() => undefined);
  return store ? browserCache(store) : memoryCache;
}

function browserCache(store: Cache): AssetCache {
  const match = (name: string) => store.match(PREFIX + name);
  return {
    read: (name) => nothingIfFailed(async () => bytesOf(await match(name))),
    write: (name, bytes) => nothingIfFailed(() => store.put(PREFIX + name, new Response(bytes as BodyInit))),
    has: async (name) => (await nothingIfFailed(() => match(name))) !== undefined,
    clear: (kept = new Set()) =>
      nothingIfFailed(async () => {
        for (const { url } of await store.keys()) {
          if (!kept.has(url.slice(PREFIX.length))) await store.delete(url);
        }
      }),
  };
}

async function bytesOf(found: Response | undefined): Promise<Uint8Array | undefined> {
  return found && new Uint8Array(await found.arrayBuffer());
}

/** A browser may refuse its store at any time: full, evicted, private. */
async function nothingIfFailed<T>(use: () => Promise<T>): Promise<T | undefined> {
  return use().catch(() => undefined);
}
