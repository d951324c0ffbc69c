import { expect, test } from "@jest/globals";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";
import { meterLight } from "../../../sdk/shading/meterLight";
import { SH_COUNT } from "../../../sdk/shading/shConstants";
import type { ShLight } from "../../../sdk/types";

/** A far lamp of flux 1. */
function lamp(x: number, y: number, z: number): ShLight {
  const basis = evaluateSh(x, y, z, new Float64Array(SH_COUNT));
  return { sh: Float64Array.from({ length: 243 }, (_, i) => basis[Math.floor(i / 3)]) };
}

test("an even light is scaled to the target whatever it was", () => {
  for (const radiance of [0.01, 1, 50]) {
    const sh = new Float64Array(243).fill(radiance * Math.sqrt(4 * Math.PI), 0, 3);
    expect(meterLight({ sh }) * radiance).toBeCloseTo(0.7, 6);
  }
});

test("a lamp beside the head counts half as much as one at the camera, one behind it nothing", () => {
  expect(meterLight(lamp(1, 0, 0)) / meterLight(lamp(0, 0, 1))).toBeCloseTo(2, 6);
  const sh = lamp(0, 0, -1).sh.map((value, i) => 100 * value + (i < 3 ? Math.sqrt(4 * Math.PI) : 0));
  expect(meterLight({ sh })).toBeCloseTo(0.7, 6);
});

test("no light at all is left alone", () => {
  expect(meterLight({ sh: new Float64Array(243) })).toBe(1);
});
