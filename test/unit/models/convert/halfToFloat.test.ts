import { describe, expect, it } from "@jest/globals";
import { halfToFloat } from "../../../../models/convert/halfToFloat";

describe("halfToFloat", () => {
  it("reads normal, subnormal, signed and special numbers of IEEE 754", () => {
    expect([0x3c00, 0xc000, 0x7bff, 0x0001, 0x8400, 0x3555].map(halfToFloat)).toEqual([
      1,
      -2,
      65504,
      2 ** -24,
      -(2 ** -14),
      0.333251953125,
    ]);
    expect(halfToFloat(0x7c00)).toBe(Number.POSITIVE_INFINITY);
    expect(halfToFloat(0xfc00)).toBe(Number.NEGATIVE_INFINITY);
    expect(halfToFloat(0x7e00)).toBeNaN();
  });
});
