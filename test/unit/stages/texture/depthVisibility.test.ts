import { describe, expect, it } from "@jest/globals";
import { depthVisibility } from "../../../../sdk/stages/texture/depthVisibility";

describe("depthVisibility", () => {
  // A wall at 1 m, and a board at 0.9 m over its left half; 1 px of the image is 1 photo px, 1000 of them a metre.
  const width = 40;
  const depth = Float32Array.from({ length: width * width }, (_, i) => (i % width < 20 ? 0.9 : 1));
  const image = { left: 100, top: 50, scale: 1, width, height: width, depth };
  const seen = (x: number, at: number, facing = 1) => depthVisibility(image, 100 + x, 70, at, facing, 1000);

  it("sees the nearest surface, not what lies behind it", () => {
    expect(seen(10, 0.9)).toBe(1);
    expect(seen(30, 1)).toBe(1);
    expect(seen(10, 1)).toBe(0);
  });

  it("doubts the wall beside the board's edge, where a fit error would show the board", () => {
    expect(seen(21, 1)).toBeGreaterThan(0);
    expect(seen(21, 1)).toBeLessThan(1);
    expect(seen(24, 1)).toBe(1);
    expect(seen(18.9, 0.9)).toBe(1);
  });

  it("lets a slanting surface not hide itself, and sees no back side", () => {
    expect(seen(10, 0.905, 0.1)).toBe(1);
    expect(seen(10, 0.905, 1)).toBe(0);
    expect(seen(10, 0.9, -0.2)).toBe(0);
  });

  it("is open beside the image", () => {
    expect(seen(-60, 0.9)).toBe(1);
  });
});
