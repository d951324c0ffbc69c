import { expect, it } from "@jest/globals";
import { softenBrows } from "../../../../sdk/head/brows/softenBrows";
import { inPaintedBrow, paintedCover } from "../../fixtures/paintedBrows";

const SIZE = 256;

it("fades painted brows to the skin about them and leaves all else as it is", () => {
  const [skin, hair] = [
    [180, 140, 120, 255],
    [40, 30, 25, 255],
  ];
  const mask = Array.from({ length: SIZE * SIZE }, (_, pixel) => {
    const [along, up] = inPaintedBrow(((pixel % SIZE) + 0.5) / SIZE, (Math.floor(pixel / SIZE) + 0.5) / SIZE);
    return along > 0.1 && along < 0.9 && Math.abs(up) < 0.7;
  });
  const rgba = Uint8Array.from({ length: SIZE * SIZE * 4 }, (_, i) => (mask[i >> 2] ? hair : skin)[i & 3]);
  const [whole, half, none] = [1, 0.5, 0].map((amount) => {
    const faded = rgba.slice();
    softenBrows(faded, SIZE, paintedCover(), amount);
    return faded;
  });
  expect(none).toEqual(rgba);
  const pixels = Array.from({ length: SIZE * SIZE }, (_, i) => i).filter((pixel) => mask[pixel]);
  expect(pixels.length).toBeGreaterThan(100);
  const paler = (a: Uint8Array, b: Uint8Array) => Math.min(...pixels.map((pixel) => a[pixel * 4] - b[pixel * 4]));
  expect(paler(half, rgba)).toBeGreaterThan(10);
  expect(paler(whole, half)).toBeGreaterThan(10);
  expect(Math.max(...pixels.map((pixel) => whole[pixel * 4]))).toBeLessThan(150);
  // Skin stays skin: what the brow's edge reaches beyond the paint changes by the rounding of a code alone.
  const off = rgba.reduce((worst, code, i) => (mask[i >> 2] ? worst : Math.max(worst, Math.abs(whole[i] - code))), 0);
  expect(off).toBeLessThanOrEqual(2);
});
