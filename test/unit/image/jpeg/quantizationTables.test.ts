import { describe, expect, it } from "@jest/globals";
import { quantizationTables } from "../../../../sdk/image/jpeg/quantizationTables";

describe("quantizationTables", () => {
  it("is the standard's at 50, finest at 100, never 0 nor beyond a byte", () => {
    const [brightness, color] = quantizationTables(50);
    expect([brightness[0], brightness[63], color[0], color[63]]).toEqual([16, 99, 17, 99]);
    for (const steps of quantizationTables(100)) expect(new Set(steps)).toEqual(new Set([1]));
    for (const steps of quantizationTables(1)) expect(Math.min(...steps)).toBe(255);
    for (const steps of quantizationTables(92)) expect(Math.min(...steps)).toBeGreaterThan(0);
  });

  it("refuses what is no quality", () => {
    for (const quality of [0, 101, Number.NaN]) expect(() => quantizationTables(quality)).toThrow(RangeError);
  });
});
