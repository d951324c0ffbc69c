import { describe, expect, it } from "@jest/globals";
import { TruthErrors } from "../../../bench/material/TruthErrors";

describe("TruthErrors", () => {
  it("takes the truth's noise out of the error and compares the light of all pixels", () => {
    const errors = new TruthErrors();
    errors.add([0.5, 0.2, 0.1], [0.4, 0.2, 0.1], [0.06, 0, 0.01]);
    errors.add([0.3, 0.1, 0.1], [0.4, 0.2, 0.1], [0.06, 0, 0.01]);
    expect(errors.count).toBe(2);
    // sqrt(.1^2 - .06^2); errors smaller than the noise are 0.
    expect(errors.rms[0]).toBeCloseTo(0.08, 9);
    expect(errors.rms[1]).toBeCloseTo(Math.sqrt(0.005), 9);
    expect(errors.rms[2]).toBe(0);
    expect(errors.energy.map((value) => Number(value.toFixed(6)))).toEqual([1, 0.75, 1]);
    expect(errors.level[0]).toBeCloseTo(0.4, 9);
    expect(errors.noise[0]).toBeCloseTo(0.06, 9);
  });
});
