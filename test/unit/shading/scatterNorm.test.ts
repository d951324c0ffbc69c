import { describe, expect, it } from "@jest/globals";
import { scatterNorm } from "../../../sdk/shading/scatterNorm";

describe("scatterNorm", () => {
  it("is the integral of (x + sqrt(x^2 + k^2)) / 2 over the cosine", () => {
    const steps = 20000;
    for (const width of [0.002, 0.05, 0.35, 1, 5]) {
      let sum = 0;
      for (let i = 0; i < steps; i++) {
        const x = (2 * (i + 0.5)) / steps - 1;
        sum += ((x + Math.hypot(x, width)) / 2) * (2 / steps);
      }
      expect(scatterNorm(width)).toBeCloseTo(sum, 6);
    }
  });

  it("is Lambert's half without scattering", () => {
    expect(scatterNorm(1e-4)).toBeCloseTo(0.5, 6);
  });
});
