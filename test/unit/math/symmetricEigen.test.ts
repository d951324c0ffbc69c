import { expect, test } from "@jest/globals";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { symmetricEigen } from "../../../sdk/math/symmetricEigen";

test("values and vectors rebuild the matrix; vectors are orthonormal", () => {
  const n = 12;
  const random = randomGenerator(2);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = random() - 0.5;
  const { values, vectors } = symmetricEigen(matrix, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let [sum, product] = [0, 0];
      for (let k = 0; k < n; k++) {
        sum += values[k] * vectors[k * n + i] * vectors[k * n + j];
        product += vectors[i * n + k] * vectors[j * n + k];
      }
      expect(sum).toBeCloseTo(matrix[i * n + j], 10);
      expect(product).toBeCloseTo(i === j ? 1 : 0, 10);
    }
    if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1]);
  }
});
