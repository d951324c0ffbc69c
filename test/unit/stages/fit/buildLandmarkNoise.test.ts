import { expect, test } from "@jest/globals";
import { buildLandmarkNoise } from "../../../../sdk/stages/fit/buildLandmarkNoise";
import { noiseCost } from "../../../../sdk/stages/fit/noiseCost";

const all = new Float64Array(468).fill(1);

test("without a calibration each axis has 2 mm of its own", () => {
  const noise = buildLandmarkNoise(undefined, all);
  expect(noise.rank).toBe(0);
  const residuals = new Float64Array(936);
  residuals[5] = 0.004;
  expect(noiseCost(noise, residuals)).toBeCloseTo(4, 9);
});

test("half the trust is double the variance", () => {
  const residuals = new Float64Array(936).fill(0.002);
  expect(
    noiseCost(
      buildLandmarkNoise(
        undefined,
        all.map(() => 0.5),
      ),
      residuals,
    ),
  ).toBeCloseTo(468, 6);
});
