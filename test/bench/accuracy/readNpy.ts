import { float16ToNumber } from "../../../sdk/math/float16";

/** An array of a .npy file, its numbers as floats. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

const READERS: Readonly<Record<string, readonly [bytes: number, read: (view: DataView, at: number) => number]>> = {
  "|u1": [1, (view, at) => view.getUint8(at)],
  "<f2": [2, (view, at) => float16ToNumber(view.getUint16(at, true))],
  "<f4": [4, (view, at) => view.getFloat32(at, true)],
  "<f8": [8, (view, at) => view.getFloat64(at, true)],
};

/** Reads NumPy's format (versions 1 to 3) of unsigned bytes and floats, C order. @throws RangeError for anything else */
export function readNpy(bytes: Uint8Array): NpyArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x934e554d) throw new RangeError("not a .npy file");
  const wide = bytes[6] >= 2;
  const start = wide ? 12 : 10;
  const end = start + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = new TextDecoder().decode(bytes.subarray(start, end));
  const reader = READERS[/'descr': '([^']+)'/.exec(header)?.[1] ?? ""];
  const shape = /'shape': \(([^)]*)\)/
    .exec(header)?.[1]
    .split(",")
    .filter((part) => part.trim() !== "");
  if (!reader || !shape || !/'fortran_order': False/.test(header)) throw new RangeError(`cannot read ${header}`);
  const sizes = shape.map(Number);
  const count = sizes.reduce((product, size) => product * size, 1);
  const [width, read] = reader;
  return { shape: sizes, data: Float32Array.from({ length: count }, (_, i) => read(view, end + i * width)) };
}
