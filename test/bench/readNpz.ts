import { inflateRawSync } from "node:zlib";

export interface NpyArray {
  readonly shape: readonly number[];
  /** Values as numbers, C order. */
  readonly data: Float32Array | Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Arrays of a NumPy .npz archive (zip, stored or deflated) of types u1, f2 and f4, by name without ".npy". */
export function readNpz(bytes: Uint8Array): Map<string, NpyArray> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new RangeError("not a zip archive");
  const arrays = new Map<string, NpyArray>();
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError("damaged zip directory");
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + size);
    arrays.set(name.replace(/\.npy$/, ""), readNpy(method === 0 ? packed : inflateRawSync(packed)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return arrays;
}

function readNpy(bytes: Uint8Array): NpyArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = bytes[6] >= 2; // format 2 has a 32-bit header length
  const start = (wide ? 12 : 10) + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = new TextDecoder().decode(bytes.subarray(wide ? 12 : 10, start));
  const type = /'descr': '([^']+)'/.exec(header)?.[1] ?? "";
  const shape = (/'shape': \(([^)]*)\)/.exec(header)?.[1] ?? "")
    .split(",")
    .filter((s) => s.trim())
    .map(Number);
  if (/'fortran_order': True/.test(header)) throw new RangeError("Fortran order is not read");
  const count = shape.reduce((product, side) => product * side, 1);
  return { shape, data: readValues(type, view, start, count) };
}

function readValues(type: string, view: DataView, start: number, count: number): Float32Array | Uint8Array {
  if (type === "|u1") return Uint8Array.from({ length: count }, (_, i) => view.getUint8(start + i));
  if (type === "<f4") return Float32Array.from({ length: count }, (_, i) => view.getFloat32(start + 4 * i, true));
  if (type === "<f2")
    return Float32Array.from({ length: count }, (_, i) => halfToFloat(view.getUint16(start + 2 * i, true)));
  throw new RangeError(`arrays of type ${type} are not read`);
}

function halfToFloat(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
