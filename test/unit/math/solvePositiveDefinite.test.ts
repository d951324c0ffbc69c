import { expect, it } from "@jest/globals";
import { solvePositiveDefinite } from "../../../sdk/math/solvePositiveDefinite";

it("solvePositiveDefinite solves, and refuses an indefinite matrix", () => {
  const matrix = [4, 2, 0.6, 2, 5, 1, 0.6, 1, 3];
  const x = solvePositiveDefinite(Float64Array.from(matrix), Float64Array.of(1, -2, 3));
  for (let row = 0; row < 3; row++) {
    const sum = [0, 1, 2].reduce((total, k) => total + matrix[row * 3 + k] * x[k], 0);
    expect(sum).toBeCloseTo([1, -2, 3][row], 12);
  }
  expect(() => solvePositiveDefinite(Float64Array.of(1, 0, 2, 1), Float64Array.of(1, 1))).toThrow(RangeError);
});
