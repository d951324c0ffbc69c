import { describe, expect, it } from "@jest/globals";
import { reduceMaps } from "../../../sdk/export/reduceMaps";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const { maps } = syntheticAvatar();

describe("reduceMaps", () => {
  it("gives the maps themselves at their own size, and every map at a smaller one", () => {
    expect(reduceMaps(maps, maps.size)).toBe(maps);
    const half = reduceMaps(maps, maps.size / 2);
    for (const [name, value] of Object.entries(half)) {
      if (value instanceof Uint8Array) {
        expect([name, value.length]).toEqual([name, (maps[name as "skin"].length as number) / 4]);
      }
    }
    expect(Array.from(half.diffuse.subarray(0, 4))).toEqual(Array.from(maps.diffuse.subarray(0, 4)));
  });

  it("averages colour as light and normals as directions", () => {
    const checked = maps.diffuse.map((_, i) => ((i & 3) === 3 || (i >> 2) % 2 ? 255 : 0));
    // 50 degrees to either side: their mean is short and looks along z.
    const tilted = maps.normal.map((_, i) => [(i >> 2) % 2 ? 226 : 30, 128, 209, 255][i & 3]);
    const { diffuse, normal } = reduceMaps({ ...maps, diffuse: checked, normal: tilted }, maps.size / 2);
    expect(diffuse[0]).toBe(188); // sRGB of one half
    expect(Array.from(normal.subarray(0, 4))).toEqual([128, 128, 255, 255]);
  });

  it("refuses to make them larger", () => {
    expect(() => reduceMaps(maps, maps.size * 2)).toThrow(RangeError);
    expect(() => reduceMaps(maps, 0)).toThrow(RangeError);
    expect(() => reduceMaps(maps, 1.5)).toThrow(RangeError);
  });
});
