import { expect, test } from "@jest/globals";
import { regionSigmas } from "../../../../../../models/train/head/calibration/regionSigmas";
import { syntheticCalibration } from "../../../../../fixtures/syntheticCalibration";

test("gives millimetres per axis before and after the calibration", () => {
  const blank = syntheticCalibration(new Float32Array(468 * 3), 1);
  const bias = new Float32Array(956).fill(0.001);
  const sample = {
    params: Float64Array.of(0),
    residual: new Float64Array(956).fill(0.002),
    features: new Float64Array(5),
    view: new Float64Array(6),
  };
  expect(regionSigmas([sample], { ...blank, bias, response: new Float32Array(956) }).nose).toBe("2.00 -> 1.00");
});
