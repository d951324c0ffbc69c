import { describe, expect, test } from "@jest/globals";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { schurComplement } from "../../../sdk/math/schurComplement";
import { solvePositiveDefinite } from "../../../sdk/math/solvePositiveDefinite";

const N = 7;
const random = randomGenerator(3);
const factor = Float64Array.from({ length: N * N }, () => random() - 0.5);
const hessian = new Float64Array(N * N);
for (let i = 0; i < N; i++) {
  for (let j = 0; j < N; j++) {
    for (let k = 0; k < N; k++) hessian[i * N + j] += factor[i * N + k] * factor[j * N + k];
  }
  hessian[i * N + i] += 0.1;
}
const KEPT = [4, 1, 6];
const DROPPED = [0, 2, 3, 5];

/** Column of the inverse. */
const inverseColumn = (column: number): Float64Array => {
  const unit = new Float64Array(N);
  unit[column] = 1;
  return solvePositiveDefinite(hessian.slice(), unit);
};

describe("schurComplement", () => {
  test("is the inverse of the kept block of the whole inverse", () => {
    const reduced = schurComplement(hessian, N, KEPT, DROPPED);
    KEPT.forEach((column, c) => {
      const covariance = inverseColumn(column);
      for (let a = 0; a < 3; a++) {
        let sum = 0;
        for (let b = 0; b < 3; b++) sum += reduced[a * 3 + b] * covariance[KEPT[b]];
        expect(sum).toBeCloseTo(a === c ? 1 : 0, 9);
      }
    });
  });

  test("variables in neither list are held fixed", () => {
    expect(schurComplement(hessian, N, [2], [])[0]).toBe(hessian[2 * N + 2]);
  });

  test("an undetermined variable is refused", () => {
    const flat = hessian.slice();
    for (let i = 0; i < N; i++) flat[i] = flat[i * N] = 0;
    expect(() => schurComplement(flat, N, KEPT, DROPPED)).toThrow(RangeError);
  });
});
