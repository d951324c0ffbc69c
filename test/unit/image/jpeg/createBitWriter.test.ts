import { describe, expect, it } from "@jest/globals";
import { createBitWriter } from "../../../../sdk/image/jpeg/createBitWriter";

describe("createBitWriter", () => {
  it("writes the lowest bits, most significant first, and fills up with ones", () => {
    const bits = createBitWriter();
    bits.write(0b101, 3);
    bits.write(-1, 2); // ...11
    bits.write(0b0001000100010001, 16);
    expect(Array.from(bits.finish())).toEqual([0b10111000, 0b10001000, 0b10001111]);
  });

  it("puts a zero behind 255 and grows", () => {
    const bits = createBitWriter();
    for (let i = 0; i < 70_000; i++) bits.write(0xffff, 16);
    const bytes = bits.finish();
    expect(bytes.length).toBe(70_000 * 4);
    expect(Array.from(bytes.subarray(-4))).toEqual([255, 0, 255, 0]);
  });
});
