import { expect, test } from "@jest/globals";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { rotateSh } from "../../../sdk/shading/rotateSh";
import { SH_COUNT } from "../../../sdk/shading/shConstants";

/** 0.48 0.6 0.64 as first row; proper rotation. */
const A_TO_B = [0.48, 0.6, 0.64, -0.8, 0.6, 0.0375, -0.36, -0.53, 0.768];

function orthonormal(m: number[]): number[] {
  const unit = (v: number[]) => v.map((x) => x / Math.hypot(...v));
  const x = unit(m.slice(0, 3));
  const raw = m.slice(3, 6);
  const along = raw[0] * x[0] + raw[1] * x[1] + raw[2] * x[2];
  const y = unit(raw.map((value, i) => value - along * x[i]));
  return [...x, ...y, x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]];
}

test("the rotated light seen in a turned direction is the light of before", () => {
  const rotation = orthonormal(A_TO_B);
  const sh = Float64Array.from({ length: SH_COUNT * 3 }, (_, i) => Math.sin(i * i + 1));
  const rotated = rotateSh(sh, rotation);
  const a = [0.36, 0.48, -0.8];
  const b = [0, 1, 2].map(
    (row) => rotation[3 * row] * a[0] + rotation[3 * row + 1] * a[1] + rotation[3 * row + 2] * a[2],
  );
  const basisA = evaluateSh(a[0], a[1], a[2], new Float64Array(SH_COUNT));
  const basisB = evaluateSh(b[0], b[1], b[2], new Float64Array(SH_COUNT));
  for (let c = 0; c < 3; c++) {
    const before = basisA.reduce((sum, y, k) => sum + y * sh[3 * k + c], 0);
    const after = basisB.reduce((sum, y, k) => sum + y * rotated[3 * k + c], 0);
    expect(after).toBeCloseTo(before, 11);
  }
});

test("a quarter turn about the vertical carries light from the right to light from behind the head", () => {
  const sh = new Float64Array(SH_COUNT * 3);
  sh[3 * 3] = 1;
  const rotated = rotateSh(sh, [0, 0, 1, 0, 1, 0, -1, 0, 0]);
  expect(rotated[3 * 2]).toBeCloseTo(-1, 13);
  expect(rotated[3 * 3]).toBeCloseTo(0, 13);
});
