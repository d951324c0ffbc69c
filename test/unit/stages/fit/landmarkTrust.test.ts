import { expect, test } from "@jest/globals";
import { landmarkTrust } from "../../../../sdk/stages/fit/landmarkTrust";
import { faceModel } from "../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../fixtures/syntheticCalibration";

const calibration = syntheticCalibration(faceModel().mean, 2);

test("before the first fit all are believed, the oval less when nothing is known of it", () => {
  expect(landmarkTrust(calibration).every((trust) => trust === 1)).toBe(true);
  expect(landmarkTrust(undefined)[10]).toBeLessThan(landmarkTrust(undefined)[4]);
});

test("trust falls with the square of the distance beyond three sigma", () => {
  const residuals = new Float64Array(936);
  residuals[8] = 0.004;
  residuals[10] = 0.012;
  residuals[12] = 0.024;
  const trust = landmarkTrust(undefined, residuals);
  expect(trust[4]).toBe(1);
  expect(trust[5]).toBeCloseTo(0.25, 12);
  expect(trust[6]).toBeCloseTo(0.0625, 12);
});

test("the spread is the calibration's, common part included", () => {
  const residuals = new Float64Array(936).fill(0.003);
  expect(landmarkTrust(calibration, residuals)[4]).toBe(1);
  const alone = { ...calibration, factors: new Float32Array(956 * 6) };
  expect(landmarkTrust(alone, residuals)[4]).toBeLessThan(1);
});
