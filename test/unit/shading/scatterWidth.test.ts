import { describe, expect, it } from "@jest/globals";
import { scatterWidth } from "../../../sdk/shading/scatterWidth";

describe("scatterWidth", () => {
  it("grows with distance and curvature, and is 0 on flat skin", () => {
    expect(scatterWidth(1, 0.1)).toBeCloseTo(0.175, 12);
    expect(scatterWidth(0.5, 0.2)).toBeCloseTo(0.175, 12);
    expect(scatterWidth(1, 0)).toBe(0);
  });
});
