import { expect, test } from "@jest/globals";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import { mirrorFeatures } from "../../../../sdk/stages/fit/mirrorFeatures";
import { regressIdentity } from "../../../../sdk/stages/fit/regressIdentity";
import { SHAPE_FEATURES } from "../../../../sdk/stages/fit/shapeFeatures";

const random = randomGenerator(3);
const symmetry = Int8Array.of(1, -1, 1);
const regression = Float32Array.from({ length: 3 * SHAPE_FEATURES }, () => random() - 0.5);
const features = Float64Array.from({ length: SHAPE_FEATURES }, () => random() - 0.5);

test("a picture and its mirror image give the same person, mirrored, to the last digits", () => {
  const straight = regressIdentity(regression, features, symmetry);
  const mirrored = regressIdentity(regression, mirrorFeatures(features), symmetry);
  straight.forEach((weight, k) => {
    expect(mirrored[k]).toBeCloseTo(symmetry[k] * weight, 12);
  });
});

test("the constant counts for symmetric modes alone", () => {
  const constant = new Float32Array(3 * SHAPE_FEATURES);
  for (let k = 0; k < 3; k++) constant[k * SHAPE_FEATURES] = 0.5;
  expect(regressIdentity(constant, Float64Array.of(1, ...features.subarray(1)), symmetry)).toEqual(
    Float64Array.of(0.5, 0, 0.5),
  );
});

test("refuses the regression of another head", () => {
  expect(() => regressIdentity(regression.subarray(1), features, symmetry)).toThrow(RangeError);
});
