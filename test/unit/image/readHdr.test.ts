import { describe, expect, it } from "@jest/globals";
import { readHdr } from "../../../sdk/image/readHdr";

const file = (size: string, pixels: readonly number[]) =>
  Uint8Array.from([...new TextEncoder().encode(`#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n${size}\n`), ...pixels]);

describe("readHdr", () => {
  it("reads flat pixels: mantissa * 2^(exponent - 136)", () => {
    const { width, height, channels, data } = readHdr(file("-Y 1 +X 2", [128, 64, 32, 129, 255, 0, 0, 140]));
    expect([width, height, channels]).toEqual([2, 1, 3]);
    for (const [i, value] of [1, 0.5, 0.25, 255 * 16, 0, 0].entries())
      expect(data[i] / (value || 1)).toBeCloseTo(value ? 1 : 0, 1);
  });

  it("reads run-length coded rows", () => {
    const row = [2, 2, 0, 8, 128 + 8, 100, 128 + 8, 50, 8, 1, 2, 3, 4, 5, 6, 7, 8, 128 + 8, 128];
    const { data } = readHdr(file("-Y 1 +X 8", row));
    expect(data[0] / data[1]).toBeCloseTo(2, 1);
    expect(data[2 + 3 * 7]).toBeGreaterThan(data[2]);
  });

  it.each([
    ["no HDR at all", Uint8Array.of(1, 2, 3)],
    ["a cut file", file("-Y 4 +X 8", [2, 2, 0, 8, 128 + 8])],
    ["an absurd size", file("-Y 1000000 +X 1000000", [])],
  ])("refuses %s", (_what, bytes) => {
    expect(() => readHdr(bytes)).toThrow(expect.objectContaining({ code: "photo-unreadable" }));
  });
});
