import { expect, test } from "@jest/globals";
import { smoothstep } from "../../../sdk/math/smoothstep";

test.each([
  [1, 0],
  [2, 0],
  [3, 0.5],
  [4, 1],
  [9, 1],
])("from 2 to 4, %p gives %p", (value, step) => {
  expect(smoothstep(2, 4, value)).toBeCloseTo(step, 12);
});
