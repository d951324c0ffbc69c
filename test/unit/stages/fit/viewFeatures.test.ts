import { expect, test } from "@jest/globals";
import { multiplyMatrix3 } from "../../../../sdk/math/multiplyMatrix3";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { alignFrame } from "../../../../sdk/stages/fit/alignFrame";
import { viewFeatures } from "../../../../sdk/stages/fit/viewFeatures";

const features = (rotation: Float64Array): number[] => {
  const state = { rotation, x: 0, y: 0, logScale: 7, logFocal: 7, params: new Float64Array(0) };
  return viewFeatures(rotation, alignFrame(new Float32Array(0), { x: 0, y: 0 }, state));
};

test("are where the face points, and the products", () => {
  const [aside, down, aside2, , product] = features(rotationFromVector(0.2, 0, 0));
  expect(aside).toBeCloseTo(0, 12);
  expect(down).toBeCloseTo(Math.sin(0.2), 12);
  expect(aside2).toBeCloseTo(0, 12);
  expect(product).toBeCloseTo(0, 12);
  expect(features(rotationFromVector(0, 0.4, 0))[0]).toBeCloseTo(Math.sin(0.4), 12);
});

test("do not see the roll", () => {
  const view = rotationFromVector(0.1, 0.4, 0);
  const upright = features(view);
  features(multiplyMatrix3(rotationFromVector(0, 0, 0.7), view)).forEach((value, i) => {
    expect(value).toBeCloseTo(upright[i], 12);
  });
});
