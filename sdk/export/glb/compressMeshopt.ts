import { joinBytes } from "../../math/joinBytes";
import type { GLTF } from "../gltfLibrary";

/** Name of the extension. Version 0 of its coding alone: every decoder there is reads it. */
const EXTENSION = "EXT_meshopt_compression";

/** Bytes of a component by its code in glTF. */
const COMPONENT_BYTES: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };
/** The bytes of sparse values are read in elements of this many, a multiple of all that occur (3 and 6) and of 4. */
const SPARSE_STRIDE = 12;

type Mode = "ATTRIBUTES" | "TRIANGLES" | "INDICES";

interface Piece {
  readonly bytes: Uint8Array;
  readonly view: GLTF.IBufferView;
}

/**
 * Packs all geometry of a written glTF by EXT_meshopt_compression; pictures stay as they are. The uncompressed buffer is
 * named and not there, as the extension has it, so a reader must know the extension.
 * @returns the file's new JSON and its new buffer
 */
export async function compressMeshopt(json: GLTF.IGLTF, binary: Uint8Array): Promise<[GLTF.IGLTF, Uint8Array]> {
  const { MeshoptEncoder: encoder } = await import("meshoptimizer/encoder");
  await encoder.ready;
  const { bufferViews = [], accessors = [], images = [] } = json;
  const pieces: Piece[] = [];
  let virtual = 0;
  const bytesOf = (view: number, offset = 0, length?: number) => {
    const { byteOffset = 0, byteLength } = bufferViews[view];
    return binary.subarray(byteOffset + offset, byteOffset + offset + (length ?? byteLength - offset));
  };
  const add = (piece: Piece) => pieces.push(piece) - 1;
  const addPlain = (bytes: Uint8Array) => add({ bytes, view: { buffer: 0, byteLength: bytes.length } });
  const addPacked = (source: Uint8Array, stride: number, mode: Mode, view: Partial<GLTF.IBufferView>) => {
    const count = Math.ceil(source.length / stride);
    const whole = new Uint8Array(count * stride);
    whole.set(source);
    const bytes = encoder.encodeGltfBuffer(whole, count, stride, mode, 0);
    const extension = { buffer: 0, byteOffset: 0, byteLength: bytes.length, byteStride: stride, count, mode };
    const place = { buffer: 1, byteOffset: virtual, byteLength: whole.length };
    virtual += Math.ceil(whole.length / 4) * 4;
    return add({ bytes, view: { ...place, ...view, extensions: { [EXTENSION]: extension } } });
  };
  // Vertices lie interleaved in views that several accessors share; all else has a view of its own from here on.
  const shared = new Map<number, number>();
  const sharedView = (index: number) => {
    const { byteStride, target } = bufferViews[index];
    if (!shared.has(index)) {
      shared.set(index, addPacked(bytesOf(index), byteStride as number, "ATTRIBUTES", { byteStride, target }));
    }
    return shared.get(index);
  };
  const packed = accessors.map((accessor): GLTF.IAccessor => {
    const { bufferView, byteOffset, count, sparse } = accessor;
    if (sparse) return { ...accessor, sparse: packSparse(accessor, sparse) };
    if (bufferView === undefined) return accessor;
    if (bufferViews[bufferView].byteStride !== undefined) return { ...accessor, bufferView: sharedView(bufferView) };
    if (accessor.type === "MAT4")
      return { ...accessor, byteOffset: 0, bufferView: addPlain(bytesOf(bufferView, byteOffset, count * 64)) };
    const stride = COMPONENT_BYTES[accessor.componentType];
    const source = bytesOf(bufferView, byteOffset, count * stride);
    const { target } = bufferViews[bufferView];
    return { ...accessor, byteOffset: 0, bufferView: addPacked(source, stride, "TRIANGLES", { target }) };
  });
  function packSparse(accessor: GLTF.IAccessor, { count, indices, values }: GLTF.IAccessorSparse) {
    const wide = COMPONENT_BYTES[indices.componentType];
    const places = bytesOf(indices.bufferView, indices.byteOffset, count * wide);
    const deltas = bytesOf(values.bufferView, values.byteOffset, count * 3 * COMPONENT_BYTES[accessor.componentType]);
    const placesView =
      // The coding knows indices of 2 and 4 bytes.
      wide === 1 ? addPlain(places) : addPacked(places, wide, "INDICES", {});
    const valuesView = addPacked(deltas, SPARSE_STRIDE, "ATTRIBUTES", {});
    return {
      count,
      indices: { ...indices, byteOffset: 0, bufferView: placesView },
      values: { ...values, byteOffset: 0, bufferView: valuesView },
    };
  }
  const stored = images.map((image) => {
    if (image.bufferView === undefined) return image;
    return { ...image, bufferView: addPlain(bytesOf(image.bufferView)) };
  });
  const result: GLTF.IGLTF = {
    ...json,
    accessors: packed,
    images: stored,
    ...layOut(pieces, virtual),
    extensionsUsed: [...(json.extensionsUsed ?? []), EXTENSION],
    extensionsRequired: [...(json.extensionsRequired ?? []), EXTENSION],
  };
  return [result, joinBytes(pieces.flatMap(({ bytes }) => [bytes, new Uint8Array(-bytes.length & 3)]))];
}

/** Places of the pieces one behind the other, each at a multiple of 4. */
function layOut(pieces: readonly Piece[], virtual: number): Pick<GLTF.IGLTF, "buffers" | "bufferViews"> {
  let at = 0;
  const bufferViews = pieces.map(({ bytes, view }) => {
    const byteOffset = at;
    at += Math.ceil(bytes.length / 4) * 4;
    const extension = view.extensions?.[EXTENSION];
    if (!extension) return { ...view, byteOffset };
    return { ...view, extensions: { [EXTENSION]: { ...(extension as object), byteOffset } } };
  });
  const fallback = { byteLength: virtual, extensions: { [EXTENSION]: { fallback: true } } };
  return { bufferViews, buffers: [{ byteLength: at }, fallback] };
}
