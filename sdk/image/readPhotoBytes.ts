import { AvatarError } from "../AvatarError";
import { checkPhotoBytes, PHOTO_LIMITS } from "./checkPhotoLimits";

/** Downloads at most `maxBytes`; given by the caller, because only sdk/inference/loadAsset.ts may fetch. */
export type FetchBytes = (url: string, options: { maxBytes: number; signal?: AbortSignal }) => Promise<Uint8Array>;

/**
 * The bytes of a photo that came as Blob, buffer, URL or (Node) path. Refuses by size before anything is read.
 * @throws AvatarError photo-unreadable (missing, a folder, not permitted) or photo-too-large
 */
export async function readPhotoBytes(
  source: Blob | ArrayBuffer | Uint8Array | URL | string,
  options: { fetchBytes?: FetchBytes; signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  if (typeof source === "string" || source instanceof URL) return readAddress(String(source), options);
  checkPhotoBytes(source instanceof Blob ? source.size : source.byteLength);
  if (source instanceof Blob) return new Uint8Array(await source.arrayBuffer());
  return source instanceof Uint8Array ? source : new Uint8Array(source);
}

async function readAddress(
  address: string,
  options: { fetchBytes?: FetchBytes; signal?: AbortSignal },
): Promise<Uint8Array> {
  // getBuiltinModule instead of import: no bundler tries to resolve it for the browser.
  const files = globalThis.process?.getBuiltinModule?.("node:fs/promises");
  // Two letters and more: "C:\photo.jpg" is a path.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1].toLowerCase();
  if (files && (scheme === undefined || scheme === "file")) {
    return readFile(files, scheme ? new URL(address) : address, options.signal);
  }
  if (!options.fetchBytes) throw new TypeError(`decodePhoto needs the option fetchBytes to load ${address}`);
  const bytes = await options.fetchBytes(address, { maxBytes: PHOTO_LIMITS.bytes, signal: options.signal });
  checkPhotoBytes(bytes.byteLength);
  return bytes;
}

async function readFile(
  files: typeof import("node:fs/promises"),
  path: string | URL,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  try {
    const status = await files.stat(path);
    if (!status.isFile()) {
      throw new AvatarError("photo-unreadable", `${path} is a folder or device, not a file`, "Name the photo itself.");
    }
    checkPhotoBytes(status.size);
    return await files.readFile(path, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof AvatarError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const message = missing ? `There is no file ${path}` : `${path} cannot be read`;
    throw new AvatarError("photo-unreadable", message, "Check the path and the permissions of the photo.", error);
  }
}
