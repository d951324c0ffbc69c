import { expect, test } from "@jest/globals";
import { multiBounceOcclusion } from "../../../sdk/shading/multiBounceOcclusion";

const at = (a: number, d: number) => {
  const out = { value: 0, byOcclusion: 0, byAlbedo: 0 };
  multiBounceOcclusion(a, d, out);
  return out;
};

test("an open point stays open, and bright walls give light back", () => {
  // The published cubic misses 1 by 5e-4 at most.
  expect(at(1, 0.5).value).toBeCloseTo(1, 2);
  expect(at(0.5, 0.8).value).toBeGreaterThan(at(0.5, 0.2).value);
  expect(at(0.5, 0).value).toBe(0.5);
});

test("derivatives agree with central differences in a crease of light skin", () => {
  const h = 1e-5;
  const here = at(0.6, 0.5);
  expect(here.byOcclusion).toBeCloseTo((at(0.6 + h, 0.5).value - at(0.6 - h, 0.5).value) / (2 * h), 8);
  expect(here.byAlbedo).toBeCloseTo((at(0.6, 0.5 + h).value - at(0.6, 0.5 - h).value) / (2 * h), 8);
});
