import { expect, test } from "@jest/globals";
import { rotationFromVector } from "../../../../sdk/math/rotationFromVector";
import { applyStep } from "../../../../sdk/stages/fit/applyStep";

test("turns about the camera's axes and adds the rest", () => {
  const state = {
    rotation: rotationFromVector(0, 0.3, 0),
    x: 1,
    y: 2,
    logScale: 3,
    logFocal: 4,
    params: Float64Array.of(5, 6, 7),
  };
  const next = applyStep(state, Float64Array.of(0, 0.2, 0, 0.1, 0.2, 0.3, 0.4, 0.5), [1]);
  next.rotation.forEach((value, i) => {
    expect(value).toBeCloseTo(rotationFromVector(0, 0.5, 0)[i], 12);
  });
  expect(next).toMatchObject({ x: 1.1, y: 2.2, logScale: 3.3, logFocal: 4.4 });
  expect([...next.params]).toEqual([5, 6.5, 7]);
  expect([...state.params]).toEqual([5, 6, 7]);
});
