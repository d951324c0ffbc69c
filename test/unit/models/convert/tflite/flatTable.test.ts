import { describe, expect, it } from "@jest/globals";
import { flatTable } from "../../../../../models/convert/tflite/flatTable";

/** A table at byte 12 with fields 0: uint8 7, 1: absent, 2: int32 -5, 3: text "hi", 4: int32s [1, -2]; its vtable at byte 0. */
function exampleFile(): Uint8Array {
  const file = new Uint8Array(64);
  const view = new DataView(file.buffer);
  [14, 20, 4, 0, 8, 12, 16].forEach((entry, i) => {
    view.setUint16(2 * i, entry, true);
  });
  const table = 16;
  view.setInt32(table, table, true);
  view.setUint8(table + 4, 7);
  view.setInt32(table + 8, -5, true);
  view.setUint32(table + 12, 40 - (table + 12), true);
  view.setUint32(table + 16, 48 - (table + 16), true);
  view.setUint32(40, 2, true);
  file.set(new TextEncoder().encode("hi"), 44);
  view.setUint32(48, 2, true);
  view.setInt32(52, 1, true);
  view.setInt32(56, -2, true);
  return file;
}

describe("flatTable", () => {
  const table = flatTable(exampleFile(), 16);

  it("reads inline values, vectors and texts", () => {
    expect(table.uint8(0)).toBe(7);
    expect(table.int32(2)).toBe(-5);
    expect(table.text(3)).toBe("hi");
    expect(table.int32s(4)).toEqual([1, -2]);
  });

  it("gives the fallback for a field that is absent or beyond the vtable", () => {
    expect(table.uint8(1, 3)).toBe(3);
    expect(table.int32(9, 4)).toBe(4);
    expect(table.bytes(1)).toBeUndefined();
    expect(table.table(1)).toBeUndefined();
    expect(table.tables(1)).toEqual([]);
    expect(table.text(1)).toBe("");
  });

  it("refuses to read outside the file", () => {
    expect(() => flatTable(exampleFile(), 100)).toThrow(RangeError);
    const cut = exampleFile().slice(0, 45);
    expect(() => flatTable(cut, 16).bytes(3)).toThrow(new RangeError("FlatBuffers vector of 2 bytes leaves the file"));
  });
});
