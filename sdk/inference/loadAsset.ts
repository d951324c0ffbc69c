import { AvatarError } from "../AvatarError";
import { joinBytes } from "../math/joinBytes";
import type { AssetCache } from "./AssetCache";
import { describeBytes } from "./describeBytes";
import { localPath, readLocalFile } from "./readLocalFile";
import { sha256Hex } from "./sha256Hex";

export interface AssetOptions {
  /** What the file must be; without it any content is taken. */
  readonly expected?: { readonly bytes: number; readonly sha256: string };
  /** Upper bound of the download; with `expected` its size is the bound. */
  readonly maxBytes?: number;
  /** Where an expected file is looked for first and kept afterwards. */
  readonly cache?: AssetCache;
  readonly signal?: AbortSignal;
  readonly onProgress?: (loaded: number, total: number | undefined) => void;
}

const HINT = "Serve mosar's models folder unchanged at assetsUrl.";

/**
 * Loads one file from http(s), blob: or data: URLs, in Node also from paths and file: URLs, and checks it.
 * It is streamed and the reading stops at the bound; fetch's own integrity check would give no progress.
 * @throws AvatarError model-unavailable when it cannot be had or is not the expected file; it says what was found.
 */
export async function loadAsset(url: string | URL, options: AssetOptions = {}): Promise<Uint8Array> {
  const { signal, expected, cache } = options;
  signal?.throwIfAborted();
  const kept = expected && (await readKept(options));
  signal?.throwIfAborted();
  if (kept) return kept;
  const name = String(url);
  const bytes = await readWhole(name, options).catch((cause: unknown) => {
    signal?.throwIfAborted();
    if (cause instanceof AvatarError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw unavailable(`${name} cannot be read: ${reason}`, cause);
  });
  signal?.throwIfAborted();
  if (!expected) return bytes;
  await verify(name, bytes, expected);
  await cache?.write(expected.sha256, bytes);
  return bytes;
}

/** The expected file from the cache; what is there may have been damaged, and is then loaded anew. */
async function readKept({ cache, expected, onProgress }: AssetOptions): Promise<Uint8Array | undefined> {
  const bytes = expected && (await cache?.read(expected.sha256));
  if (!bytes || bytes.length !== expected.bytes || (await sha256Hex(bytes)) !== expected.sha256) return undefined;
  onProgress?.(bytes.length, bytes.length);
  return bytes;
}

async function readWhole(url: string, options: AssetOptions): Promise<Uint8Array> {
  const { signal, expected, onProgress } = options;
  const limit = expected?.bytes ?? options.maxBytes ?? Number.POSITIVE_INFINITY;
  const path = localPath(url);
  const pieces: Uint8Array[] = [];
  let loaded = 0;
  for await (const piece of path === undefined ? download(url, signal) : readLocalFile(path)) {
    signal?.throwIfAborted();
    pieces.push(piece);
    loaded += piece.length;
    if (loaded > limit) throw unavailable(`${url} is larger than ${limit} bytes, it is ${describeStart(pieces)}.`);
    onProgress?.(loaded, expected?.bytes);
  }
  return joinBytes(pieces);
}

async function* download(url: string, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok) {
    await response.body?.cancel();
    throw unavailable(`${url} answers ${response.status} ${response.statusText}`.trimEnd());
  }
  if (!response.body) return;
  const reader = response.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    // Ends the download when the pieces are no longer wanted; nothing happens after the end.
    await reader.cancel().catch(() => undefined);
  }
}

/** What the pieces so far say about the file, without its length. */
function describeStart(pieces: readonly Uint8Array[]): string {
  const what = describeBytes(pieces.find(({ length }) => length > 0) ?? new Uint8Array());
  return /^\d/.test(what) ? "another file" : what;
}

async function verify(url: string, bytes: Uint8Array, expected: { bytes: number; sha256: string }): Promise<void> {
  const what = describeBytes(bytes);
  const known = !/^\d/.test(what);
  if (bytes.length !== expected.bytes) {
    const found = known ? what : `a truncated file of ${bytes.length} bytes`;
    throw unavailable(`${url}: expected ${expected.bytes} bytes, found ${found}.`);
  }
  const sha256 = await sha256Hex(bytes);
  if (sha256 === expected.sha256) return;
  const note = known ? `, it is ${what}` : "";
  throw unavailable(`${url}: sha256 is ${sha256}, expected ${expected.sha256}${note}.`);
}

function unavailable(message: string, cause?: unknown): AvatarError {
  return new AvatarError("model-unavailable", message, HINT, cause);
}
