import { describe, expect, it } from "@jest/globals";
import { sha256Hex } from "../../../sdk/inference/sha256Hex";

describe("sha256Hex", () => {
  it("gives the standard's example (FIPS 180-2)", async () => {
    expect(await sha256Hex(new TextEncoder().encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("takes a view's own bytes only", async () => {
    const view = new TextEncoder().encode("xabcx").subarray(1, 4);
    expect(await sha256Hex(view)).toMatch(/^ba7816bf/);
  });
});
