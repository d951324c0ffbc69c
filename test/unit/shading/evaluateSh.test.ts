import { expect, test } from "@jest/globals";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { SH_COUNT } from "../../../sdk/shading/shConstants";
import { sphereQuadrature } from "../../../sdk/shading/sphereQuadrature";

test("bands 0 to 2 are the textbook polynomials in the order y z x, xy yz 3z2-1 xz x2-y2", () => {
  const [x, y, z] = [0.48, -0.6, 0.64];
  const basis = evaluateSh(x, y, z, new Float64Array(SH_COUNT));
  const expected = [
    0.282094791773878,
    0.48860251190292 * y,
    0.48860251190292 * z,
    0.48860251190292 * x,
    1.092548430592079 * x * y,
    1.092548430592079 * y * z,
    0.31539156525252 * (3 * z * z - 1),
    1.092548430592079 * x * z,
    0.54627421529604 * (x * x - y * y),
  ];
  expected.forEach((value, k) => {
    expect(basis[k]).toBeCloseTo(value, 13);
  });
});

test("the 81 functions are orthonormal over the sphere", () => {
  const { directions, weights } = sphereQuadrature(16);
  const gram = new Float64Array(SH_COUNT * SH_COUNT);
  const basis = new Float64Array(SH_COUNT);
  weights.forEach((weight, i) => {
    evaluateSh(directions[3 * i], directions[3 * i + 1], directions[3 * i + 2], basis);
    for (let a = 0; a < SH_COUNT; a++) {
      for (let b = 0; b < SH_COUNT; b++) gram[a * SH_COUNT + b] += weight * basis[a] * basis[b];
    }
  });
  let worst = 0;
  for (let a = 0; a < SH_COUNT; a++) {
    for (let b = 0; b < SH_COUNT; b++) worst = Math.max(worst, Math.abs(gram[a * SH_COUNT + b] - (a === b ? 1 : 0)));
  }
  // Worst seen 3.3e-15.
  expect(worst).toBeLessThan(1e-13);
});

test("a lower band limit writes only its own coefficients, with the same values", () => {
  const all = evaluateSh(0.6, 0, 0.8, new Float64Array(SH_COUNT));
  const low = evaluateSh(0.6, 0, 0.8, new Float64Array(SH_COUNT).fill(7), 4);
  expect([...low.subarray(0, 25)]).toEqual([...all.subarray(0, 25)]);
  expect(low[25]).toBe(7);
});
