import { expect, it } from "@jest/globals";
import { naturalIris } from "../../../sdk/head/naturalIris";

it("leaves natural irises alone", () => {
  for (const iris of [
    [0.045, 0.022, 0.011],
    [0.08, 0.042, 0.018],
    [0.13, 0.165, 0.19],
  ] as const) {
    naturalIris(iris).forEach((value, c) => {
      expect(value / iris[c]).toBeCloseTo(1, 2);
    });
  }
});

it("takes the mirrored sky from a brown eye, the flash from a red one, and leaves blue eyes blue", () => {
  const [r, , b] = naturalIris([0.042, 0.024, 0.038]);
  expect(r / b).toBeGreaterThan(1.8);
  const red = naturalIris([0.18, 0.07, 0.055]);
  expect(red[0] / red[1]).toBeLessThan(2);
  const blue = naturalIris([0.1, 0.16, 0.26]);
  expect(blue[2] / blue[0]).toBeGreaterThan(2);
});
