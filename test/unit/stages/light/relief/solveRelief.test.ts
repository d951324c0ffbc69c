import { expect, test } from "@jest/globals";
import { buildReliefGrid } from "../../../../../sdk/stages/light/relief/buildReliefGrid";
import { solveRelief } from "../../../../../sdk/stages/light/relief/solveRelief";

const size = 40;
const coverage = new Uint8Array(size * size).fill(1);
const grid = buildReliefGrid(new Float32Array(size * size).fill(1), { size, coverage });
const count = grid.texels.length;

/** Equations that measure both differences of a height at every entry. */
function measured(height: (x: number, y: number) => number, weight: number) {
  const matrix = new Float32Array(6 * count);
  const right = new Float32Array(3 * count);
  grid.texels.forEach((i, k) => {
    const [x, y] = [i % size, Math.floor(i / size)];
    matrix[6 * k] = weight;
    matrix[6 * k + 3] = weight;
    right[3 * k] = (weight * (height(x + 1, y) - height(x - 1, y))) / 2;
    right[3 * k + 1] = (weight * (height(x, y + 1) - height(x, y - 1))) / 2;
  });
  return { matrix, right, heightWeight: 0.01, slopeWeight: 0.1 };
}
const pit = (x: number, y: number) => -Math.exp(-((x - 20) ** 2 + (y - 18) ** 2) / 18);

test("finds a pit from its slopes", () => {
  const height = solveRelief(grid, measured(pit, 10));
  let worst = 0;
  grid.texels.forEach((i, k) => {
    worst = Math.max(worst, Math.abs(height[k] - pit(i % size, Math.floor(i / size))));
  });
  expect(height[count]).toBe(0);
  expect(worst).toBeLessThan(0.1);
});

test("stays flat where nothing is told, and nearly so where little is", () => {
  expect(Math.max(...solveRelief(grid, measured(pit, 0)).map(Math.abs))).toBe(0);
  expect(Math.max(...solveRelief(grid, measured(pit, 0.01)).map(Math.abs))).toBeLessThan(0.15);
});
