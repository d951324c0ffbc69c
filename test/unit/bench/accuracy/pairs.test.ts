import { describe, expect, test } from "@jest/globals";
import { colourDifference } from "../../../bench/accuracy/colourDifference";
import { pairTable } from "../../../bench/accuracy/pairTable";

const map = (...codes: number[]): Uint8Array => Uint8Array.from([...codes, 255, ...codes, 255]);

describe("colourDifference", () => {
  test("black and white are 100 apart, and only texels of the mask count", () => {
    expect(colourDifference(map(0, 0, 0), map(255, 255, 255), [1, 1])).toBeCloseTo(100, 0);
    const half = Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255);
    expect(colourDifference(half, map(0, 0, 0), [1, 0])).toBe(0);
  });

  test("sRGB red is at L* 53.2, a* 80.1, b* 67.2 (D65)", () => {
    expect(colourDifference(map(255, 0, 0), map(0, 0, 0), [1, 1])).toBeCloseTo(Math.hypot(53.24, 80.09, 67.2), 0);
  });
});

describe("pairTable", () => {
  test("says mean and worst", () => {
    const text = pairTable([
      { name: "a", difference: 4, gained: 2 },
      { name: "b", difference: 8, gained: 3 },
    ]);
    expect(text).toContain("2 pairs: mean 6.0, worst 8.0; after one gain mean 2.5, worst 3.0.");
  });
});
