import { expect, test } from "@jest/globals";
import { creaseDirections } from "../../../../../sdk/stages/light/relief/creaseDirections";

const size = 512;
const residualOf = (value: (x: number, y: number) => number) =>
  Float32Array.from({ length: size * size * 3 }, (_, k) => {
    const i = Math.floor(k / 3);
    return value(i % size, Math.floor(i / size));
  });
const trust = new Float32Array(size * size).fill(1);
const middle = 3 * (size * 256 + 256);

test("lines across the map run along u", () => {
  const lines = creaseDirections(
    residualOf((_, y) => 0.08 * Math.cos(y / 2)),
    trust,
    size,
  );
  expect(lines[middle]).toBeGreaterThan(0.8);
  expect(Math.abs(lines[middle + 1])).toBeLessThan(0.02);
  expect(lines[middle + 2]).toBeLessThan(0.02);
});

test("even skin has no direction", () => {
  const none = creaseDirections(
    residualOf(() => 0),
    trust,
    size,
  );
  expect([...none.subarray(middle, middle + 3)]).toEqual([0, 0, 0]);
});
