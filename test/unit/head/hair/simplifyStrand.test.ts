import { expect, it } from "@jest/globals";
import { simplifyStrand } from "../../../../sdk/head/hair/simplifyStrand";

it("keeps both ends of a straight strand and what a bent one needs", () => {
  const straight = Float32Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? i / 3 : 0));
  expect([...simplifyStrand(straight, 1e-6)]).toEqual([0, 0, 0, 9, 0, 0]);
  const corner = Float32Array.of(0, 0, 0, 1, 0.001, 0, 2, 0, 0, 2, 1, 0, 2, 2, 0);
  expect([...simplifyStrand(corner, 0.01)]).toEqual([0, 0, 0, 2, 0, 0, 2, 2, 0]);
  const arc = Float32Array.from({ length: 90 }, (_, i) => [Math.cos, Math.sin, () => 0][i % 3](Math.floor(i / 3) / 29));
  const kept = simplifyStrand(arc, 0.01);
  expect(kept.length / 3).toBeLessThan(7);
  expect(kept.length / 3).toBeGreaterThan(3);
});

it("leaves two points, and those of a strand that ends where it began, alone", () => {
  expect([...simplifyStrand(Float32Array.of(0, 0, 0, 1, 1, 1), 1)]).toEqual([0, 0, 0, 1, 1, 1]);
  expect(simplifyStrand(Float32Array.of(0, 0, 0, 1, 0, 0, 0, 0, 0), 0.1).length).toBe(9);
});
