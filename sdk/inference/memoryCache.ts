import type { AssetCache } from "./AssetCache";

const files = new Map<string, Uint8Array>();

/** Files kept as long as the thread lives. */
export const memoryCache: AssetCache = {
  read: async (name) => files.get(name)?.slice(),
  write: async (name, bytes) => void files.set(name, bytes.slice()),
  has: async (name) => files.has(name),
  clear: async (kept) => {
    for (const name of [...files.keys()]) if (!kept?.has(name)) files.delete(name);
  },
};
