import { describe, expect, it } from "@jest/globals";
import { hairLikeness } from "../../../../sdk/stages/texture/hairLikeness";

describe("hairLikeness", () => {
  const scalp = Float32Array.of(1, 1, 1, 0, 0, 0);
  it("parts what looks like the scalp from what looks like skin", () => {
    const residuals = {
      size: 0,
      luminance: Float32Array.of(-1.5, -1.4, -1.7, -1.5, 0.1, -0.5),
      red: Float32Array.of(-3, -3.2, -2.8, -3, 0.3, 0),
      blue: Float32Array.of(2, 2, 2, 2, 0, 0),
    };
    const hair = hairLikeness(residuals, scalp);
    expect(Math.min(...hair.subarray(0, 4))).toBeGreaterThan(0.9);
    expect(Math.max(...hair.subarray(4))).toBeLessThan(0.1);
  });
  it("learns the hair also where most of the scalp's region is a bare forehead", () => {
    const residuals = {
      size: 0,
      luminance: Float32Array.of(-1.8, 0.1, -0.1, 0, -1.7, 0.1),
      red: Float32Array.of(-4, 0.2, 0, 0.1, -4.2, 0),
      blue: Float32Array.of(3, 0, 0.1, 0, 3, 0),
    };
    const hair = hairLikeness(residuals, Float32Array.of(1, 1, 1, 1, 0, 0));
    expect([...hair].map((value) => Math.round(value))).toEqual([1, 0, 0, 0, 1, 0]);
  });
  it("takes no bald scalp between sun and sky for hair", () => {
    const residuals = {
      size: 0,
      luminance: Float32Array.of(-0.05, 0.1, -0.1, 0, 0, 0),
      red: Float32Array.of(-2.4, 2.3, -2.5, 0, 0, 0),
      blue: Float32Array.of(1.5, 0.2, 1.2, 0, 0, 0),
    };
    expect(hairLikeness(residuals, scalp)).toEqual(new Float32Array(6));
  });
  it("is 0 on a bald scalp and where no scalp is seen", () => {
    const even = { size: 0, luminance: new Float32Array(6), red: new Float32Array(6), blue: new Float32Array(6) };
    expect(hairLikeness(even, scalp)).toEqual(new Float32Array(6));
    expect(hairLikeness(even, new Float32Array(6))).toEqual(new Float32Array(6));
  });
});
