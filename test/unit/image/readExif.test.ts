import { describe, expect, it } from "@jest/globals";
import { readExif } from "../../../sdk/image/readExif";

type Entry = readonly [tag: number, type: 3 | 4 | 5, value: number];

/** A TIFF block with one IFD0 and one EXIF directory; rationals are stored in thousandths. */
function exifBlock(main: readonly Entry[], exif: readonly Entry[], littleEndian = true): Uint8Array {
  const bytes = new Uint8Array(1024);
  const view = new DataView(bytes.buffer);
  let free = 512;
  const directory = (at: number, entries: readonly Entry[]) => {
    view.setUint16(at, entries.length, littleEndian);
    entries.forEach(([tag, type, value], i) => {
      const entry = at + 2 + i * 12;
      view.setUint16(entry, tag, littleEndian);
      view.setUint16(entry + 2, type, littleEndian);
      view.setUint32(entry + 4, 1, littleEndian);
      if (type === 3) view.setUint16(entry + 8, value, littleEndian);
      if (type !== 3) view.setUint32(entry + 8, type === 4 ? value : free, littleEndian);
      if (type === 5) {
        view.setUint32(free, Math.round(value * 1000), littleEndian);
        view.setUint32(free + 4, 1000, littleEndian);
        free += 8;
      }
    });
  };
  bytes.set(littleEndian ? [0x49, 0x49, 42, 0] : [0x4d, 0x4d, 0, 42]);
  view.setUint32(4, 8, littleEndian);
  directory(8, [...main, [0x8769, 4, 256]]);
  directory(256, exif);
  return bytes;
}

const FOCAL = 0x920a;
const FOCAL_35 = 0xa405;
/** A 24 MP full-frame camera with a 50 mm lens; 6000 px over 36 mm are 4233.3 px an inch. */
const FULL_FRAME: readonly Entry[] = [
  [FOCAL, 5, 50],
  [0xa002, 4, 6000],
  [0xa003, 4, 4000],
  [0xa20e, 5, 6000 / (36 / 25.4)],
  [0xa20f, 5, 4000 / (24 / 25.4)],
  [0xa210, 3, 2],
];

describe("readExif", () => {
  it.each([true, false])("reads orientation and focal length, little-endian %s", (littleEndian) => {
    const block = exifBlock(
      [[0x0112, 3, 8]],
      [
        [FOCAL, 5, 6.3],
        [FOCAL_35, 3, 38],
      ] as const,
      littleEndian,
    );
    expect(readExif(block)).toMatchObject({ orientation: 8, focalLengthMm: 6.3, focalLength35mm: 38 });
  });

  it("computes the 35-mm equivalent from lens and sensor", () => {
    const { focalLength35mm, sensorDiagonalMm } = readExif(exifBlock([], FULL_FRAME));
    expect(sensorDiagonalMm).toBeCloseTo(Math.hypot(36, 24), 3);
    expect(focalLength35mm).toBeCloseTo(50, 3);
  });

  it("does not believe the sensor of a picture that an editor cropped or reduced", () => {
    const resized = FULL_FRAME.map(([tag, type, value]): Entry => [tag, type, tag === 0xa002 ? 910 : value]);
    expect(readExif(exifBlock([], resized)).focalLength35mm).toBeUndefined();
  });

  it("takes 0 as unknown and an impossible orientation as upright", () => {
    const { orientation, focalLength35mm } = readExif(exifBlock([[0x0112, 3, 77]], [[FOCAL_35, 3, 0]]));
    expect([orientation, focalLength35mm]).toEqual([1, undefined]);
  });

  it("a block cut anywhere never throws", () => {
    const block = exifBlock([[0x0112, 3, 6]], FULL_FRAME);
    for (let end = 0; end < 600; end++) expect(readExif(block.subarray(0, end)).orientation).toBeLessThan(9);
  });
});
