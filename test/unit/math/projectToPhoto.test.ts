import { describe, expect, it } from "@jest/globals";
import { projectToPhoto } from "../../../sdk/math/projectToPhoto";

describe("projectToPhoto", () => {
  const camera = { width: 100, height: 80, focalPx: 200, centreX: 50, centreY: 40 };
  const points = Float32Array.of(0.1, 0.05, -0.5, 0, 0, -2);

  it("looks along -Z, x to the right and y down in the photo", () => {
    const pixels = projectToPhoto(camera, points);
    [90, 20, 0.5, 50, 40, 2].forEach((value, i) => {
      expect(pixels[i]).toBeCloseTo(value, 5);
    });
  });

  it("scales pixels, not depth", () => {
    const pixels = projectToPhoto(camera, points, 2);
    [180, 40, 0.5, 100, 80, 2].forEach((value, i) => {
      expect(pixels[i]).toBeCloseTo(value, 5);
    });
  });
});
