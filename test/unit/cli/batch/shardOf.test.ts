import { describe, expect, it } from "@jest/globals";
import { nameKey, shardOf } from "../../../../sdk/cli/batch/shardOf";

const NAMES = Array.from({ length: 4000 }, (_, i) => `faces/${i}.jpg`);

describe("shardOf", () => {
  it("is the first 32 bits of SHA-256 modulo the count: sha256(abc) = ba7816bf...", () => {
    expect(shardOf("abc", 1000)).toBe(0xba7816bf % 1000);
    expect(shardOf("ABC", 1000)).toBe(0xba7816bf % 1000);
    expect(nameKey("A\u0308")).toBe("\u00e4");
  });

  it("shares evenly: no shard of 16 is more than 4 standard deviations from 250 (15.3 each)", () => {
    const sizes = new Array<number>(16).fill(0);
    for (const name of NAMES) sizes[shardOf(name, 16)]++;
    expect(Math.max(...sizes.map((size) => Math.abs(size - 250)))).toBeLessThan(4 * 15.3);
  });
});
