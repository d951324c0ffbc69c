import { inNode } from "./inNode";

const PIECE_BYTES = 1 << 20;

/** The path of a file that Node can read, or undefined for what must be fetched. */
export function localPath(url: string): string | undefined {
  return !inNode() || /^(https?|blob|data):/.test(url) ? undefined : url;
}

/** A file of this machine (Node), piece by piece: a path or a file: URL. */
export async function* readLocalFile(path: string): AsyncGenerator<Uint8Array> {
  // Through a variable, so that bundlers for the browser leave it alone.
  const fileSystem = "node:fs/promises";
  const { open } = (await import(
    /* webpackIgnore: true */ /* @vite-ignore */ fileSystem
  )) as typeof import("node:fs/promises");
  const file = await open(path.startsWith("file:") ? new URL(path) : path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE_BYTES), 0, PIECE_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
