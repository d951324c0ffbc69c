import { describe, expect, it } from "@jest/globals";
import { readFlexMap } from "../../../../../models/convert/tflite/readFlexMap";

/** { a: -3, b: [1, 2, 300], c: 1.5 } as FlexBuffers writes it: keys, typed vector, then the map with four-byte children. */
function exampleDocument(): Uint8Array {
  const bytes = new Uint8Array(56);
  const view = new DataView(bytes.buffer);
  bytes.set([97, 0, 98, 0, 99, 0]); // "a" at 0, "b" at 2, "c" at 4
  view.setUint16(6, 3, true); // vector of three uint16 at 8
  [1, 2, 300].forEach((value, i) => {
    view.setUint16(8 + 2 * i, value, true);
  });
  bytes.set([3, 15, 14, 13], 14); // key vector: count at 14, offsets at 15
  const map = 32;
  view.setUint32(map - 12, map - 12 - 15, true); // to the keys
  view.setUint32(map - 8, 1, true); // keys are one byte wide
  view.setUint32(map - 4, 3, true);
  view.setInt32(map, -3, true);
  view.setUint32(map + 4, map + 4 - 8, true);
  view.setFloat32(map + 8, 1.5, true);
  bytes.set([(1 << 2) | 2, (12 << 2) | 1, (3 << 2) | 2], map + 12);
  bytes.set([15, (9 << 2) | 2, 1], 47); // root: 47 - 15 = 32
  return bytes.slice(0, 50);
}

describe("readFlexMap", () => {
  it("reads whole numbers, fractions and typed vectors", () => {
    expect(readFlexMap(exampleDocument())).toEqual({ a: -3, b: [1, 2, 300], c: 1.5 });
  });

  it("refuses what is no map", () => {
    expect(() => readFlexMap(Uint8Array.of(5, 1 << 2, 1))).toThrow("FlexBuffers root has type 1, a map is expected");
  });
});
