import { expect, it } from "@jest/globals";
import { projectToPhoto } from "../../../../sdk/stages/texture/projectToPhoto";

it("projectToPhoto looks along -Z, x to the right and y down in the photo", () => {
  const camera = { width: 100, height: 80, focalPx: 200, centreX: 50, centreY: 40 };
  const pixels = projectToPhoto(camera, Float32Array.of(0.1, 0.05, -0.5, 0, 0, -2));
  [90, 20, 0.5, 50, 40, 2].forEach((value, i) => {
    expect(pixels[i]).toBeCloseTo(value, 5);
  });
});
