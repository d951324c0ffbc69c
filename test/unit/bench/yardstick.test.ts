import { describe, expect, it } from "@jest/globals";
import { yardstick } from "../../bench/yardstick";

describe("yardstick", () => {
  it("takes a time that can be measured, and repeats it within a factor of three at best", () => {
    const times = Array.from({ length: 5 }, yardstick).sort((a, b) => a - b);
    expect(times[0]).toBeGreaterThan(1);
    expect(times[1] / times[0]).toBeLessThan(3);
  });
});
