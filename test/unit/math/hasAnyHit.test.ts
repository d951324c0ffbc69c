import { expect, test } from "@jest/globals";
import { buildBvhTree } from "../../../sdk/math/buildBvhTree";
import { hasAnyHit } from "../../../sdk/math/hasAnyHit";

/** One triangle in the plane z = 1; findClosestHit.test.ts compares both with the test of every triangle. */
const tree = buildBvhTree([-1, -1, 1, 1, -1, 1, 0, 1, 1], [0, 1, 2]);

test("a triangle hides from both of its sides", () => {
  expect(hasAnyHit(tree, 0, 0, 0, 0, 0, 1, Infinity)).toBe(true);
  expect(hasAnyHit(tree, 0, 0, 2, 0, 0, -1, Infinity)).toBe(true);
});

test("what lies behind, beside or beyond the distance does not", () => {
  expect(hasAnyHit(tree, 0, 0, 0, 0, 0, -1, Infinity)).toBe(false);
  expect(hasAnyHit(tree, 0.9, 0.9, 0, 0, 0, 1, Infinity)).toBe(false);
  expect(hasAnyHit(tree, 0, 0, 0, 0, 0, 1, 0.99)).toBe(false);
  expect(hasAnyHit(tree, 0, 0, 0, 0, 0, 1, 1.01)).toBe(true);
});

test("distances count in lengths of the direction", () => {
  expect(hasAnyHit(tree, 0, 0, 0, 0, 0, 4, 0.26)).toBe(true);
  expect(hasAnyHit(tree, 0, 0, 0, 0, 0, 4, 0.24)).toBe(false);
});
