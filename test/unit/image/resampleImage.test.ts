import { expect, it } from "@jest/globals";
import { resampleImage } from "../../../sdk/image/resampleImage";
import { resampleRgba8 } from "../../../sdk/image/resampleRgba8";

it("halving averages exactly, also across uneven ratios", () => {
  const data = Float32Array.of(1, 3, 5, 7, 2, 4, 6, 8);
  expect(Array.from(resampleImage({ width: 4, height: 2, channels: 1, data }, 2, 1).data)).toEqual([2.5, 6.5]);
  const third = resampleImage({ width: 3, height: 1, channels: 1, data: Float32Array.of(3, 6, 9) }, 2, 1).data;
  expect(third[0]).toBeCloseTo((3 + 0.5 * 6) / 1.5, 5);
});

it("keeps a constant whatever the sizes", () => {
  const image = { width: 7, height: 5, channels: 2, data: new Float32Array(70).fill(0.3) };
  for (const [w, h] of [
    [13, 11],
    [3, 2],
    [7, 5],
    [1, 1],
  ]) {
    for (const value of resampleImage(image, w, h).data) expect(value).toBeCloseTo(0.3, 5);
  }
});

it("8-bit: transparent pixels do not colour their neighbours", () => {
  const out = resampleRgba8(Uint8Array.of(200, 0, 0, 255, 0, 255, 0, 0), 2, 1, 1, 1);
  expect(Array.from(out)).toEqual([200, 0, 0, 128]);
});
