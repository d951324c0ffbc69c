import { AvatarError } from "../AvatarError";
import { describeBytes } from "./describeBytes";
import { localPath, readLocalFile } from "./readLocalFile";

export interface AssetOptions {
  /** What the file must be; without it any content is taken. */
  readonly expected?: { readonly bytes: number; readonly sha256: string };
  /** Upper bound of the download. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (loaded: number, total: number | undefined) => void;
}

const HINT = "Serve mosar's models folder unchanged at assetsUrl.";

/**
 * Loads one file from http(s), blob: or data: URLs, in Node also from paths and file: URLs, and checks it.
 * @throws AvatarError model-unavailable when it cannot be had or is not the expected file; it says what was found.
 */
export async function loadAsset(url: string | URL, options: AssetOptions = {}): Promise<Uint8Array> {
  options.signal?.throwIfAborted();
  const name = String(url);
  const path = localPath(name);
  const bytes = path === undefined ? await download(name, options) : await readLocalFile(path);
  options.signal?.throwIfAborted();
  if (options.expected) await verify(name, bytes, options.expected);
  options.onProgress?.(bytes.length, bytes.length);
  return bytes;
}

async function download(url: string, options: AssetOptions): Promise<Uint8Array> {
  const response = await request(url, options.signal);
  const total = options.expected?.bytes ?? (Number(response.headers.get("content-length")) || undefined);
  const limit = options.expected?.bytes ?? options.maxBytes ?? Number.POSITIVE_INFINITY;
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    chunks.push(step.value);
    loaded += step.value.length;
    if (loaded > limit) {
      await reader.cancel();
      throw new AvatarError("model-unavailable", `${url} is larger than ${limit} bytes.`, HINT);
    }
    options.onProgress?.(loaded, total);
  }
  return joinChunks(chunks, loaded);
}

async function request(url: string, signal: AbortSignal | undefined): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new AvatarError("model-unavailable", `${url} cannot be reached.`, HINT, cause);
  }
  if (!response.ok) throw new AvatarError("model-unavailable", `${url} answers ${response.status}.`, HINT);
  return response;
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function verify(
  url: string,
  bytes: Uint8Array,
  expected: { readonly bytes: number; readonly sha256: string },
): Promise<void> {
  if (bytes.length !== expected.bytes) {
    const found = bytes.length < expected.bytes && bytes.length > 1024 ? "a truncated file of " : "";
    const what = found ? `${found}${bytes.length} bytes` : describeBytes(bytes);
    throw new AvatarError("model-unavailable", `${url}: expected ${expected.bytes} bytes, found ${what}.`, HINT);
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== expected.sha256) {
    throw new AvatarError("model-unavailable", `${url}: sha256 is ${found}, expected ${expected.sha256}.`, HINT);
  }
}
