import { expect, test } from "@jest/globals";
import { choleskyFactor } from "../../../sdk/math/choleskyFactor";
import { choleskySolve } from "../../../sdk/math/choleskySolve";
import { randomGenerator } from "../../../sdk/math/randomGenerator";

test("solves a random positive definite system", () => {
  const n = 40;
  const random = randomGenerator(5);
  const a = Float64Array.from({ length: n * n }, () => random() - 0.5);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < n; k++) matrix[i * n + j] += a[i * n + k] * a[j * n + k];
    }
    matrix[i * n + i] += 0.1;
  }
  const x = Float64Array.from({ length: n }, random);
  const b = Float64Array.from({ length: n }, (_, i) => x.reduce((sum, value, j) => sum + matrix[i * n + j] * value, 0));
  expect(choleskyFactor(matrix, n)).toBe(true);
  choleskySolve(matrix, n, b).forEach((value, i) => {
    expect(value).toBeCloseTo(x[i], 9);
  });
});
