import { expect, test } from "@jest/globals";
import { unfoldHalfShape } from "../../../sdk/head/unfoldHalfShape";

// Point 0 on the mid-plane, 1 on the left, 2 its mirror.
const layout = { pointCount: 3, halfPoints: Uint32Array.of(0, 1), mirrorPoint: Uint32Array.of(0, 2, 1) };
const half = Float32Array.of(7, 8, 9, 1, 2, 3);

test("a symmetric shape moves the mirrored point by (-x, y, z) and leaves no x on the mid-plane", () => {
  expect([...unfoldHalfShape(half, 1, layout)]).toEqual([0, 8, 9, 1, 2, 3, -1, 2, 3]);
});

test("an antisymmetric shape moves it by (x, -y, -z) and leaves only x on the mid-plane", () => {
  expect([...unfoldHalfShape(half, -1, layout)]).toEqual([7, 0, 0, 1, 2, 3, 1, -2, -3]);
});
