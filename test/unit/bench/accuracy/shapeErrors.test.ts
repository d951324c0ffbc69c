import { describe, expect, test } from "@jest/globals";
import { shapeErrors } from "../../../bench/accuracy/shapeErrors";
import { mean } from "../../../bench/accuracy/statistics";
import { faceModel } from "../../../fixtures/faceModel";

const bare = faceModel();
const none = new Float32Array(bare.pointCount);
const model = { ...bare, regions: { ...bare.regions, innerMouth: none, nostrils: none, ears: none } };

describe("shapeErrors", () => {
  test("the same head has none", () => {
    for (const error of shapeErrors(model, [0.5, -1], [0.5, -1])) expect(Math.abs(error)).toBeLessThan(1e-3);
  });

  test("a nose that is one sigma too long sticks out at its tip by about its 3 mm, and hardly elsewhere", () => {
    const errors = shapeErrors(model, [], [0, 0, 0, 1]);
    expect(Math.max(...errors)).toBeGreaterThan(2);
    expect(Math.max(...errors)).toBeLessThan(3);
    expect(mean(errors.map(Math.abs))).toBeLessThan(0.6);
  });

  test("a head that is larger alike in all directions has none: no photo tells that", () => {
    const scaled = { ...model, identity: [Float32Array.from(model.mean, (value) => 0.05 * value)] };
    expect(Math.max(...shapeErrors(scaled, [], [1]).map(Math.abs))).toBeLessThan(1e-3);
  });
});
