import { describe, expect, test } from "@jest/globals";
import { linearToSrgb } from "../../../../sdk/image/srgb";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import { albedoErrors } from "../../../bench/accuracy/albedoErrors";

const random = randomGenerator(7);
const COUNT = 500;
const truth = Float32Array.from({ length: COUNT * 3 }, () => 0.2 + 0.3 * random());
const shading = Float32Array.from({ length: COUNT }, () => 0.3 + random());

describe("albedoErrors", () => {
  test("the truth in another exposure has no error but the raw one", () => {
    const errors = albedoErrors(
      truth.map((value) => 0.5 * value),
      truth,
      shading,
    );
    expect(errors.siMae).toBeLessThan(1e-6);
    const codes = truth.reduce((sum, value) => sum + linearToSrgb(value) - linearToSrgb(value / 2), 0);
    expect(errors.rawMae).toBeCloseTo(codes / truth.length, 5);
    expect(errors.r2).toBeCloseTo(1, 5);
    expect(errors.leak).toBeCloseTo(0, 5);
  });

  test("the lit picture as albedo leaks all of the shading", () => {
    const lit = truth.map((value, i) => value * shading[Math.floor(i / 3)]);
    expect(albedoErrors(lit, truth, shading).leak).toBeCloseTo(1, 5);
  });

  test("an error of a tenth weighs on dark skin as on light skin", () => {
    const errorAt = (level: number): number => {
      const skin = truth.map((value) => level * value);
      return albedoErrors(
        skin.map((value, i) => value * (i % 6 < 3 ? 1.1 : 0.9)),
        skin,
        shading,
      ).siMae;
    };
    expect(errorAt(0.1) / errorAt(1)).toBeGreaterThan(0.3);
  });

  test("one colour explains nothing of the variation", () => {
    expect(
      albedoErrors(
        truth.map(() => 0.3),
        truth,
        shading,
      ).r2,
    ).toBeCloseTo(0, 9);
  });
});
