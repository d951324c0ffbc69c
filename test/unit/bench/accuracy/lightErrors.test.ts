import { describe, expect, test } from "@jest/globals";
import { evenWhiteLight, lightErrors } from "../../../bench/accuracy/lightErrors";

/** Light with band 0 and a direction: coefficients of Y1 are (y, z, x). */
function lamp(x: number, y: number, z: number) {
  const { sh } = evenWhiteLight();
  for (const [k, value] of [y, z, x].entries()) sh.fill(value, 3 + 3 * k, 6 + 3 * k);
  return { sh };
}

describe("lightErrors", () => {
  test("the same light in another exposure has no error", () => {
    const { cosine, relative } = lightErrors({ sh: lamp(1, 0, 0).sh.map((value) => 3 * value) }, lamp(1, 0, 0));
    expect(cosine).toBeCloseTo(1, 9);
    expect(relative).toBeCloseTo(0, 9);
  });

  test("a light from the side has cosine 0, an even one misses what is not even", () => {
    expect(lightErrors(lamp(0, 1, 0), lamp(1, 0, 0)).cosine).toBeCloseTo(0, 9);
    expect(lightErrors(evenWhiteLight(), lamp(1, 0, 0)).relative).toBeCloseTo(Math.SQRT1_2, 9);
  });
});
