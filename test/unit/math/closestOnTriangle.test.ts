import { expect, it } from "@jest/globals";
import { closestOnTriangle } from "../../../sdk/math/closestOnTriangle";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

it("is as near as the nearest of many places of the triangle", () => {
  const random = randomGenerator(3);
  const point = () => [random(), random(), random()] as const;
  for (let n = 0; n < 50; n++) {
    const corners = [point(), point(), point()] as const;
    const from = point();
    const distance = (weights: readonly number[]) =>
      Math.hypot(...[0, 1, 2].map((c) => corners.reduce((sum, at, k) => sum + weights[k] * at[c], 0) - from[c]));
    const weights = closestOnTriangle(from, ...corners);
    expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0; i <= 20; i++)
      for (let j = 0; i + j <= 20; j++) nearest = Math.min(nearest, distance([i / 20, j / 20, 1 - (i + j) / 20]));
    expect(distance(weights)).toBeLessThanOrEqual(nearest + 1e-12);
    expect(distance(weights)).toBeGreaterThan(nearest - 0.04);
  }
});

it("takes an edge of a triangle without area", () => {
  expect(closestOnTriangle([1, 1, 0], [0, 0, 0], [2, 0, 0], [2, 0, 0])).toEqual([0.5, 0.5, 0]);
});
