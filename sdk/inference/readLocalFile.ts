import { AvatarError } from "../AvatarError";

const IN_NODE = typeof process !== "undefined" && Boolean(process.versions?.node);

/** The path of a file that Node can read, or undefined for what must be fetched. */
export function localPath(url: string): string | undefined {
  if (!IN_NODE || /^(https?|blob|data):/.test(url)) return undefined;
  return url;
}

/** Reads a file of this machine (Node): a path or a file: URL. */
export async function readLocalFile(path: string): Promise<Uint8Array> {
  const { readFile } = await import("node:fs/promises");
  try {
    return new Uint8Array(await readFile(path.startsWith("file:") ? new URL(path) : path));
  } catch (cause) {
    throw new AvatarError(
      "model-unavailable",
      `Cannot read ${path}.`,
      "Check assetsUrl: it names the models folder.",
      cause,
    );
  }
}
