import { describe, expect, it } from "@jest/globals";
import { DENSE_COLUMNS, HAIR_COLUMNS, hairTexture } from "../../../../sdk/head/hair/hairTexture";

const SIZE = 256;
const rgba = hairTexture(SIZE);
const WIDTH = SIZE / HAIR_COLUMNS;

/** Share of a column's rows that is covered. */
function cover(column: number, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) {
    for (let x = 0; x < WIDTH; x++) sum += rgba[(row * SIZE + column * WIDTH + x) * 4 + 3] / 255;
  }
  return sum / ((to - from) * WIDTH);
}

describe("hairTexture", () => {
  it("is dense at the roots, thin at the ends, denser in its first columns", () => {
    for (let c = 0; c < HAIR_COLUMNS; c++) {
      const [middle, end] = [cover(c, 64, 128), cover(c, 236, 256)];
      expect(end).toBeLessThan(0.5 * middle);
      if (c < DENSE_COLUMNS) expect(middle).toBeGreaterThan(0.55);
      else expect(middle).toBeLessThan(0.55);
    }
  });

  it("is grey, without black between the strands, and ends inside its columns", () => {
    const texels = Array.from({ length: SIZE * SIZE }, (_, i) => i);
    expect(texels.filter((i) => rgba[i * 4] !== rgba[i * 4 + 1] || rgba[i * 4] !== rgba[i * 4 + 2])).toEqual([]);
    expect(texels.filter((i) => rgba[i * 4] < 90)).toEqual([]);
    expect(texels.filter((i) => i % WIDTH === 0 && rgba[i * 4 + 3] > 0)).toEqual([]);
  });

  it("is the same every time", () => {
    expect(Buffer.compare(hairTexture(SIZE), rgba)).toBe(0);
  });
});
