import { expect, it } from "@jest/globals";
import { concentrateLight } from "../../../plugin/concentrateLight";
import { float16ToNumber, numberToFloat16 } from "../../../sdk/math/float16";

const face = (values: readonly number[]) =>
  Uint16Array.from(values.flatMap((value) => [value, value / 2, value / 4, 1]).map(numberToFloat16));
const read = (faces: readonly Uint16Array[]) => faces.flatMap((one) => Array.from(one, float16ToNumber));
const red = (values: readonly number[]) => values.filter((_, i) => i % 4 === 0);

it("draws light together where it is brightest and keeps its sum, its colours and alpha", () => {
  const before = read([face([1, 2, 4, 1])]);
  const after = read(concentrateLight([face([1, 2, 4, 1])], 3));
  const sum = (values: readonly number[]) => red(values).reduce((total, value) => total + value, 0);
  expect(sum(after) / sum(before)).toBeCloseTo(1, 2);
  expect(red(after)[2]).toBeGreaterThan(1.5 * 4);
  expect(red(after)[0]).toBeLessThan(0.1);
  expect(after[9] / after[8]).toBeCloseTo(0.5, 2);
  expect(after.filter((_, i) => i % 4 === 3)).toEqual([1, 1, 1, 1]);
});

it("leaves even and absent light as it is", () => {
  expect(read(concentrateLight([face([1, 1])], 5))).toEqual(read([face([1, 1])]));
  expect(read(concentrateLight([face([0, 0])], 5))).toEqual(read([face([0, 0])]));
});
