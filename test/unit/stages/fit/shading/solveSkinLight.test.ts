import { expect, test } from "@jest/globals";
import { lightRidge } from "../../../../../sdk/stages/fit/shading/lightRidge";
import { lightTerms } from "../../../../../sdk/stages/fit/shading/lightTerms";
import { shadingErrors } from "../../../../../sdk/stages/fit/shading/shadingErrors";
import { solveSkinLight } from "../../../../../sdk/stages/fit/shading/solveSkinLight";

const COUNT = 600;
/** Points evenly over the sphere (Fibonacci). */
const normals = Float64Array.from({ length: COUNT * 3 }, (_, i) => {
  const point = Math.floor(i / 3);
  const z = 1 - (2 * point + 1) / COUNT;
  const angle = point * Math.PI * (3 - Math.sqrt(5));
  return [Math.sqrt(1 - z * z) * Math.cos(angle), Math.sqrt(1 - z * z) * Math.sin(angle), z][i % 3];
});
const open = new Float32Array(COUNT).fill(1);
const weights = new Float64Array(COUNT).fill(4);
const terms = lightTerms(normals, open);
/** Lambert's clamped cosine under a lamp on +X, and an even sky. */
const colors = Float64Array.from(
  { length: COUNT * 3 },
  (_, i) => [0.2, 0.3, 0.1][i % 3] + 0.5 * Math.max(0, normals[3 * Math.floor(i / 3)]),
);
const greatest = (values: Float64Array): number => Math.max(...values.map(Math.abs));

test("explains a lamp and a sky but for what bands above 4 hold", () => {
  const light = solveSkinLight(terms, colors, weights, lightRidge("free", weights));
  // Half of what bands above 4 hold of the clamped cosine, .029 at most where it is clamped.
  expect(greatest(shadingErrors(terms, light, colors))).toBeLessThan(0.032);
  const natural = solveSkinLight(terms, colors, weights, lightRidge("natural", weights));
  // Bands 2 to 4: 12 coefficients before them.
  expect(greatest(natural.subarray(12))).toBeLessThan(greatest(light.subarray(12)));
});

test("points without weight do not count, and hidden points get less light", () => {
  const spoilt = colors.map((value, i) => (i < 90 ? 9 : value));
  const trusted = weights.map((weight, i) => (i < 30 ? 0 : weight));
  const light = solveSkinLight(terms, spoilt, trusted, lightRidge("free", trusted));
  expect(greatest(shadingErrors(terms, light, colors))).toBeLessThan(0.05);
  const half = lightTerms(
    normals,
    open.map((share) => share / 2),
  );
  expect(half[7]).toBeCloseTo(terms[7] / 2, 12);
});
