import type { AssetCache } from "./AssetCache";
import { memoryCache } from "./memoryCache";

/** The browser's store of mosar's files. */
export const CACHE_NAME = "mosar-assets";
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
  return {
    read: async (name) => {
      const found = await store.match(PREFIX + name).catch(() => undefined);
      return found && new Uint8Array(await found.arrayBuffer());
    },
    write: (name, bytes) => store.put(PREFIX + name, new Response(bytes as BodyInit)).catch(() => undefined),
    has: async (name) => (await store.match(PREFIX + name).catch(() => undefined)) !== undefined,
    clear: async (kept = new Set()) => {
      for (const { url } of await store.keys()) {
        if (!kept.has(url.slice(PREFIX.length))) await store.delete(url);
      }
    },
  };
}
