import { expect, test } from "@jest/globals";
import { solveBounded } from "../../../sdk/math/solveBounded";

const hessian = Float64Array.of(2, 1, 1, 2);
const unbounded = [Float64Array.of(-9, -9), Float64Array.of(9, 9)] as const;

test("without a touched bound it is Newton's step", () => {
  const step = solveBounded(hessian, Float64Array.of(-3, -3), ...unbounded);
  expect(step?.[0]).toBeCloseTo(1, 12);
  expect(step?.[1]).toBeCloseTo(1, 12);
});

test("a bound holds, and the other variable makes the best of it", () => {
  const step = solveBounded(hessian, Float64Array.of(-3, -3), Float64Array.of(0, -9), Float64Array.of(0.5, 9));
  expect(step?.[0]).toBe(0.5);
  // 2 y = 3 - 0.5
  expect(step?.[1]).toBeCloseTo(1.25, 12);
});

test("a variable on its bound that wants out stays, one that wants in moves", () => {
  const identity = Float64Array.of(1, 0, 0, 1);
  const [lower, upper] = [Float64Array.of(0, 0), Float64Array.of(1, 1)];
  expect([...(solveBounded(identity, Float64Array.of(0.3, -0.3), lower, upper) ?? [])]).toEqual([0, 0.3]);
});

test("says when there is no minimum", () => {
  expect(solveBounded(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1), ...unbounded)).toBeUndefined();
});
