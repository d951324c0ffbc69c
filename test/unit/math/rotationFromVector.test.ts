import { expect, test } from "@jest/globals";
import { multiplyMatrix3 } from "../../../sdk/math/multiplyMatrix3";
import { rotationFromVector } from "../../../sdk/math/rotationFromVector";

test("a quarter turn about +Y takes +Z to +X", () => {
  const r = rotationFromVector(0, Math.PI / 2, 0);
  expect([r[2], r[5], r[8]].map((v) => Math.round(v * 1e12) / 1e12)).toEqual([1, 0, 0]);
});

test.each([0, 1e-9, 9.9e-5, 1.01e-4, 0.3, 3])("turning by %p and back is no turn", (angle) => {
  const [x, y, z] = [0.6 * angle, -0.64 * angle, 0.48 * angle];
  multiplyMatrix3(rotationFromVector(x, y, z), rotationFromVector(-x, -y, -z)).forEach((value, i) => {
    expect(value).toBeCloseTo(i % 4 === 0 ? 1 : 0, 12);
  });
});
