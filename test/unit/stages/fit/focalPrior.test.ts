import { expect, test } from "@jest/globals";
import { focalPrior } from "../../../../sdk/stages/fit/focalPrior";

const px = (photo: Parameters<typeof focalPrior>[0]): number => Math.exp(focalPrior(photo).logFocal);

test("EXIF tells the focal length: 50 mm on a 3:2 frame is 50/36 of the width", () => {
  expect(px({ width: 3600, height: 2400, focalLength35mm: 50 })).toBeCloseTo(5000, 6);
  expect(focalPrior({ width: 2400, height: 3600, focalLength35mm: 50 }).logFocalSigma).toBeLessThan(0.1);
});

test("a cut photo trusts it less", () => {
  expect(focalPrior({ width: 1000, height: 1000, focalLength35mm: 50 }).logFocalSigma).toBeGreaterThan(0.2);
});

test.each([undefined, 0, Number.NaN])(
  "without a usable one (%p) it is a wide guess from the long side",
  (focalLength35mm) => {
    expect(px({ width: 800, height: 1000, focalLength35mm })).toBeCloseTo(1500, 6);
  },
);
