import { expect, test } from "@jest/globals";
import { similarityFilter } from "../../../sdk/head/similarityFilter";

const points = Float64Array.of(0, 0, 0, 0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1, 0.05, 0.06, 0.07, 0.2, 0.1, 0);
const all = Uint32Array.of(0, 1, 2, 3, 4, 5);
const rigid = points.map((value, i) => {
  const [x, y, z] = points.subarray(i - (i % 3), i - (i % 3) + 3);
  const turned = [0.02 * z - 0.03 * y, 0.03 * x - 0.01 * z, 0.01 * y - 0.02 * x];
  return 0.001 * (1 + (i % 3)) + turned[i % 3] + 0.05 * value;
});

test("a small move, turn and scale leave nothing", () => {
  for (const left of similarityFilter(points, all)(rigid)) expect(Math.abs(left)).toBeLessThan(1e-12);
});

test("the deciding points alone decide: what another does stays its own", () => {
  const moves = new Float64Array(18);
  moves.set([0.01, 0.02, 0.03], 15);
  expect([...similarityFilter(points, all.subarray(0, 5))(moves)]).toEqual([...moves]);
});

test("points on a line decide nothing", () => {
  const line = Float64Array.from({ length: 12 }, (_, i) => 0.01 * Math.floor(i / 3) * (i % 3));
  expect(() => similarityFilter(line, Uint32Array.of(0, 1, 2, 3))).toThrow(RangeError);
});
