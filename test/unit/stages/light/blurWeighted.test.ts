import { expect, test } from "@jest/globals";
import { blurWeighted } from "../../../../sdk/stages/light/blurWeighted";

const SIZE = 64;

test("a constant stays, also next to texels without weight", () => {
  const weight = Float32Array.from({ length: SIZE * SIZE }, (_, i) => (i % SIZE < 32 ? 1 : 0));
  const values = weight.map((w) => (w ? -0.7 : 99));
  const blurred = blurWeighted(values, weight, SIZE, 1, 3);
  for (let x = 0; x < 36; x++) expect(blurred[32 * SIZE + x]).toBeCloseTo(-0.7, 5);
  expect(blurred[32 * SIZE + 60]).toBe(0);
});

test("spreads a point with the variance asked for", () => {
  const values = new Float32Array(SIZE * SIZE);
  values[32 * SIZE + 32] = 1;
  const blurred = blurWeighted(values, new Float32Array(SIZE * SIZE).fill(1), SIZE, 1, 4);
  let [sum, square] = [0, 0];
  blurred.forEach((value, i) => {
    sum += value;
    square += value * ((i % SIZE) - 32) ** 2;
  });
  // Boxes have whole widths: sigma is met within 15 %.
  expect(Math.abs(Math.sqrt(square / sum) / 4 - 1)).toBeLessThan(0.15);
});
