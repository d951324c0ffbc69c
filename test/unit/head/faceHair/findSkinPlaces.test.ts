import { expect, it } from "@jest/globals";
import { findSkinPlaces } from "../../../../sdk/head/faceHair/findSkinPlaces";
import { atPlace } from "../../../../sdk/head/faceHair/SkinPlace";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const { head } = syntheticAvatar();

it("finds places that lie on the skin, and the nearest of it for those beside it", () => {
  const corner = (vertex: number) => Array.from(head.positions.subarray(vertex * 3, vertex * 3 + 3));
  const [a, b, c] = [0, 1, 2].map((k) => corner(head.indices[900 + k]));
  const middle = [0, 1, 2].map((k) => (a[k] + b[k] + c[k]) / 3) as unknown as readonly [number, number, number];
  const out = [0, 1, 2].map((k) => middle[k] * 1.01) as unknown as readonly [number, number, number];
  const [on, beside] = findSkinPlaces(head, [middle, out])!.map((place) => atPlace(head.positions, place));
  on.forEach((value, k) => {
    expect(value).toBeCloseTo(middle[k], 7);
  });
  expect(Math.hypot(...beside.map((value, k) => value - out[k]))).toBeLessThan(0.01 * Math.hypot(...middle) + 1e-9);
});

it("says when there is none", () => {
  expect(findSkinPlaces(head, [[0, 0, 0]])).toBeUndefined();
});
