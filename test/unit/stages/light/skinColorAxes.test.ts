import { expect, test } from "@jest/globals";
import { HAEMOGLOBIN_AXIS, MELANIN_AXIS } from "../../../../sdk/stages/light/skinAlbedo";
import { SKIN_COLOR_AXES } from "../../../../sdk/stages/light/skinColorAxes";

const axis = (i: number) => SKIN_COLOR_AXES.subarray(3 * i, 3 * i + 3);
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

test("the axes are orthonormal and the third leaves the plane of the pigments", () => {
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 3; b++) expect(dot(axis(a), axis(b))).toBeCloseTo(a === b ? 1 : 0, 12);
  }
  expect(dot(axis(2), MELANIN_AXIS)).toBeCloseTo(0, 12);
  expect(dot(axis(2), HAEMOGLOBIN_AXIS)).toBeCloseTo(0, 12);
});
