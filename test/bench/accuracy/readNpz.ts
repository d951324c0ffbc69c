import { inflateRawSync } from "node:zlib";
import { type NpyArray, readNpy } from "./readNpy";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** Arrays of a NumPy .npz by name: a zip (stored or deflated, no zip64) of .npy files. @throws RangeError for no zip */
export function readNpz(bytes: Uint8Array): Readonly<Record<string, NpyArray>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new RangeError("not a zip file");
  const arrays: Record<string, NpyArray> = {};
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new RangeError("the zip's directory is damaged");
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    const name = new TextDecoder().decode(bytes.subarray(entry + 46, entry + 46 + nameLength));
    arrays[name.replace(/\.npy$/, "")] = readNpy(contentOf(bytes, view, entry));
    entry += 46 + nameLength + extra + comment;
  }
  return arrays;
}

function contentOf(bytes: Uint8Array, view: DataView, entry: number): Uint8Array {
  const size = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const content = bytes.subarray(start, start + size);
  return view.getUint16(entry + 10, true) === DEFLATED ? new Uint8Array(inflateRawSync(content)) : content;
}
