/** Read access to one table of a FlatBuffers file; a field is named by its number in the schema. */
export interface FlatTable {
  uint8(field: number, fallback?: number): number;
  int32(field: number, fallback?: number): number;
  text(field: number): string;
  int32s(field: number): number[];
  /** A view, not a copy; undefined where the field is absent. */
  bytes(field: number): Uint8Array | undefined;
  table(field: number): FlatTable | undefined;
  tables(field: number): FlatTable[];
}

/** The table at `position` of a FlatBuffers file (https://flatbuffers.dev/internals). Reading past the end is a RangeError. */
export function flatTable(file: Uint8Array, position: number): FlatTable {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const vtable = position - view.getInt32(position, true);
  const vtableBytes = view.getUint16(vtable, true);

  /** Address of the field's inline value, or 0 where the file leaves it out. */
  const inline = (field: number): number => {
    const entry = 4 + 2 * field;
    const offset = entry < vtableBytes ? view.getUint16(vtable + entry, true) : 0;
    return offset === 0 ? 0 : position + offset;
  };
  const follow = (address: number): number => address + view.getUint32(address, true);
  /** Address of a vector's first element and its element count. */
  const vector = (field: number): { start: number; count: number } => {
    const address = inline(field);
    if (address === 0) return { start: 0, count: 0 };
    const head = follow(address);
    return { start: head + 4, count: view.getUint32(head, true) };
  };
  const bytes = (field: number): Uint8Array | undefined => {
    if (inline(field) === 0) return undefined;
    const { start, count } = vector(field);
    if (start + count > file.byteLength) throw new RangeError(`FlatBuffers vector of ${count} bytes leaves the file`);
    return file.subarray(start, start + count);
  };

  return {
    bytes,
    uint8: (field, fallback = 0) => (inline(field) === 0 ? fallback : view.getUint8(inline(field))),
    int32: (field, fallback = 0) => (inline(field) === 0 ? fallback : view.getInt32(inline(field), true)),
    text: (field) => new TextDecoder().decode(bytes(field) ?? new Uint8Array()),
    int32s: (field) => {
      const { start, count } = vector(field);
      return Array.from({ length: count }, (_, i) => view.getInt32(start + 4 * i, true));
    },
    table: (field) => (inline(field) === 0 ? undefined : flatTable(file, follow(inline(field)))),
    tables: (field) => {
      const { start, count } = vector(field);
      return Array.from({ length: count }, (_, i) => flatTable(file, follow(start + 4 * i)));
    },
  };
}
