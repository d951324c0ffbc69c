import { expect, it } from "@jest/globals";
import { resampleRgba8 } from "../../../sdk/image/resampleRgba8";

it("averages colours by alpha: nothing bleeds out of transparent pixels", () => {
  const pair = Uint8Array.of(200, 100, 50, 255, 0, 255, 255, 0);
  expect(Array.from(resampleRgba8(pair, 2, 1, 1, 1))).toEqual([200, 100, 50, 128]);
});

it("leaves a flat picture flat, smaller and larger", () => {
  const flat = Uint8Array.from({ length: 5 * 3 * 4 }, (_, i) => [10, 20, 30, 255][i % 4]);
  for (const [width, height] of [
    [2, 2],
    [9, 7],
  ]) {
    const out = resampleRgba8(flat, 5, 3, width, height);
    expect(out.every((value, i) => value === flat[i % 4])).toBe(true);
  }
});
