import { expect, test } from "@jest/globals";
import { evaluateSh } from "../../../../sdk/shading/evaluateSh";
import { describeLight } from "../../../../sdk/stages/light/describeLight";

const lamp = (share: number) => {
  const basis = evaluateSh(0.6, 0, 0.8, new Float64Array(81));
  return { sh: Float64Array.from({ length: 243 }, (_, i) => (i < 3 ? 1 : share) * basis[Math.floor(i / 3)]) };
};

test("a single lamp is one-sided, and where it stands", () => {
  const { direction, directionality } = describeLight(lamp(1));
  expect(directionality).toBeCloseTo(1, 12);
  expect(direction[0]).toBeCloseTo(0.6, 12);
  expect(direction[2]).toBeCloseTo(0.8, 12);
});

test("even light has no side", () => {
  expect(describeLight(lamp(0)).directionality).toBe(0);
});
