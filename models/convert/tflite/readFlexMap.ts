/** Value kinds that MediaPipe's custom operators use: numbers and vectors of whole numbers. */
export type FlexMap = Readonly<Record<string, number | readonly number[]>>;

/** FlexBuffers type codes (https://flatbuffers.dev/flexbuffers). */
const INT = 1;
const UINT = 2;
const FLOAT = 3;
const INDIRECT_INT = 6;
const INDIRECT_FLOAT = 8;
const MAP = 9;
const VECTOR = 10;
const VECTOR_INT = 11;
const VECTOR_UINT = 12;

/** Reads a FlexBuffers document whose root is a map, as the custom operators of TFLite carry their options. */
export function readFlexMap(document: Uint8Array): FlexMap {
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
  // The document ends with the root value, its packed type (type << 2 | log2 of the child width) and the root's width.
  const rootWidth = view.getUint8(document.length - 1);
  const rootType = view.getUint8(document.length - 2);
  if (rootType >> 2 !== MAP) throw new Error(`FlexBuffers root has type ${rootType >> 2}, a map is expected`);
  const root = document.length - 2 - rootWidth;
  return readMap(view, root - unsigned(view, root, rootWidth), 1 << (rootType & 3));
}

function readMap(view: DataView, address: number, width: number): FlexMap {
  const count = unsigned(view, address - width, width);
  const keys = address - 3 * width - unsigned(view, address - 3 * width, width);
  const keyWidth = unsigned(view, address - 2 * width, width);
  const map: Record<string, number | readonly number[]> = {};
  for (let i = 0; i < count; i++) {
    const key = keys + i * keyWidth;
    const type = view.getUint8(address + count * width + i);
    map[readKey(view, key - unsigned(view, key, keyWidth))] = readValue(view, address + i * width, width, type);
  }
  return map;
}

function readValue(view: DataView, address: number, width: number, packedType: number): number | readonly number[] {
  const type = packedType >> 2;
  const childWidth = 1 << (packedType & 3);
  const target = () => address - unsigned(view, address, width);
  if (type === INT) return signed(view, address, width);
  if (type === UINT) return unsigned(view, address, width);
  if (type === FLOAT) return float(view, address, width);
  if (type === INDIRECT_INT) return signed(view, target(), childWidth);
  if (type === INDIRECT_FLOAT) return float(view, target(), childWidth);
  if (type === VECTOR || type === VECTOR_INT || type === VECTOR_UINT) {
    return readVector(view, target(), childWidth, type);
  }
  throw new Error(`FlexBuffers type ${type} is not read`);
}

function readVector(view: DataView, address: number, width: number, type: number): number[] {
  const count = unsigned(view, address - width, width);
  return Array.from({ length: count }, (_, i) => {
    const element = address + i * width;
    if (type === VECTOR_INT) return signed(view, element, width);
    if (type === VECTOR_UINT) return unsigned(view, element, width);
    const value = readValue(view, element, width, view.getUint8(address + count * width + i));
    if (typeof value !== "number") throw new Error("FlexBuffers vector holds a vector");
    return value;
  });
}

function readKey(view: DataView, start: number): string {
  let text = "";
  for (let i = start; view.getUint8(i) !== 0; i++) text += String.fromCharCode(view.getUint8(i));
  return text;
}

function unsigned(view: DataView, address: number, width: number): number {
  if (width === 1) return view.getUint8(address);
  if (width === 2) return view.getUint16(address, true);
  return width === 4 ? view.getUint32(address, true) : Number(view.getBigUint64(address, true));
}

function signed(view: DataView, address: number, width: number): number {
  if (width === 1) return view.getInt8(address);
  if (width === 2) return view.getInt16(address, true);
  return width === 4 ? view.getInt32(address, true) : Number(view.getBigInt64(address, true));
}

function float(view: DataView, address: number, width: number): number {
  return width === 4 ? view.getFloat32(address, true) : view.getFloat64(address, true);
}
