import { expect, test } from "@jest/globals";
import { addNegativeRadiancePenalty } from "../../../../sdk/stages/light/addNegativeRadiancePenalty";

const size = 243;

test("a positive light has no penalty", () => {
  const sh = new Float64Array(size);
  sh.fill(3, 0, 3);
  sh[6] = 0.5;
  const matrix = new Float64Array(size * size);
  addNegativeRadiancePenalty(sh, matrix);
  expect(matrix.every((x) => x === 0)).toBe(true);
});

test("a light that is negative below pays, and only in its channel", () => {
  const sh = new Float64Array(size);
  sh.fill(1, 0, 3);
  sh[3] = 3;
  const matrix = new Float64Array(size * size);
  addNegativeRadiancePenalty(sh, matrix);
  expect(matrix[3 * size + 3]).toBeGreaterThan(0);
  expect(matrix[4 * size + 4]).toBe(0);
});
