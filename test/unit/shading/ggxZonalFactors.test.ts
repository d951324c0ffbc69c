import { expect, test } from "@jest/globals";
import { ggxZonalFactors } from "../../../sdk/shading/ggxZonalFactors";

/** Independent of the implementation: midpoint rule in the light's angle over D(h) n.l with 20000 steps. */
function integrate(roughness: number): number[] {
  const alpha2 = roughness ** 4;
  const sums = new Array(9).fill(0);
  const steps = 20000;
  for (let i = 0; i < steps; i++) {
    const theta = ((i + 0.5) / steps) * (Math.PI / 2);
    const nh = Math.cos(theta / 2);
    const d = alpha2 / (Math.PI * (nh * nh * (alpha2 - 1) + 1) ** 2);
    const z = Math.cos(theta);
    const p = [1, z];
    for (let l = 1; l < 8; l++) p.push(((2 * l + 1) * z * p[l] - l * p[l - 1]) / (l + 1));
    p.forEach((value, l) => {
      sums[l] += d * z * Math.sin(theta) * value;
    });
  }
  return sums.map((sum) => sum / sums[0]);
}

test.each([0.1, 0.3, 0.35, 0.45, 0.55, 0.65, 0.75, 1])("at table rows (R = %d) it is the integral of the lobe", (r) => {
  const factors = new Float64Array(9);
  ggxZonalFactors(r, factors);
  integrate(r).forEach((value, l) => {
    // Worst seen 1.4e-6.
    expect(Math.abs(factors[l] - value)).toBeLessThan(5e-6);
  });
});

test.each([0.22, 0.375, 0.475, 0.575, 0.83])("between rows (R = %d) interpolation holds 3 digits", (r) => {
  const factors = new Float64Array(9);
  ggxZonalFactors(r, factors);
  integrate(r).forEach((value, l) => {
    // Worst seen 2.1e-4.
    expect(Math.abs(factors[l] - value)).toBeLessThan(5e-4);
  });
});

test.each([0.26, 0.41, 0.77])("the derivative at R = %d agrees with central differences", (r) => {
  const h = 1e-5;
  const [factors, slope, above, below] = [0, 1, 2, 3].map(() => new Float64Array(9));
  ggxZonalFactors(r, factors, slope);
  ggxZonalFactors(r + h, above);
  ggxZonalFactors(r - h, below);
  slope.forEach((value, l) => {
    expect(Math.abs(value - (above[l] - below[l]) / (2 * h))).toBeLessThan(1e-7);
  });
});
