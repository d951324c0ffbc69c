import { expect, test } from "@jest/globals";
import { encodeShapeCalibration } from "../../../models/train/shape/encodeShapeCalibration";
import { readShapeCalibration } from "../../../sdk/head/readShapeCalibration";
import { faceModel } from "../../fixtures/faceModel";
import { shapeCalibration } from "../../fixtures/shapeSample";

const calibration = shapeCalibration(faceModel());

test("reads what was written, factors to the rounding of halves", () => {
  const { factors, ...rest } = readShapeCalibration(encodeShapeCalibration(calibration));
  const { factors: written, ...expected } = calibration;
  expect(rest).toEqual(expected);
  factors.forEach((value, i) => {
    expect(Math.abs(value - written[i])).toBeLessThan(1e-3 * Math.max(1, Math.abs(written[i])));
  });
});

test("refuses a cut file and a variance that is not positive", () => {
  const bytes = encodeShapeCalibration(calibration);
  expect(() => readShapeCalibration(bytes.subarray(0, bytes.length >> 1))).toThrow(/damaged/);
  const flat = { ...calibration, diagonal: calibration.diagonal.map(() => 0) };
  expect(() => readShapeCalibration(encodeShapeCalibration(flat))).toThrow(/variance/);
});
