import { describe, expect, it } from "@jest/globals";
import { scatterWidth } from "../../../../plugin/skin/scatterWidth";

describe("scatterWidth", () => {
  it("grows with distance and curvature", () => {
    expect(scatterWidth(1, 0.1)).toBeCloseTo(0.175, 12);
    expect(scatterWidth(0.5, 0.2)).toBeCloseTo(0.175, 12);
  });

  it("stays where single precision can hold the formulas", () => {
    expect(scatterWidth(1, 0)).toBeGreaterThan(0);
    expect(scatterWidth(1, 1e6)).toBeLessThan(10);
  });
});
