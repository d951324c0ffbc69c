import { describe, expect, it } from "@jest/globals";
import { throughResponse } from "../../../../plugin/skin/throughResponse";

describe("throughResponse", () => {
  it("is 1 for light square from behind, falls all the way round and leaves little in front", () => {
    expect(throughResponse(1)).toBeCloseTo(1, 12);
    const around = Array.from({ length: 21 }, (_, i) => throughResponse(1 - i / 10));
    for (let i = 1; i < around.length; i++) expect(around[i]).toBeLessThan(around[i - 1]);
    // .077 at -1.
    expect(around[20]).toBeLessThan(0.08);
    expect(around[20]).toBeGreaterThan(0);
  });
});
