import { describe, expect, it } from "@jest/globals";

import { scatterResponse } from "../../../sdk/shading/scatterResponse";
import { SCATTER_DISTANCES, scatterWidth } from "../../../sdk/shading/scatterWidth";
import { RANDOM_WALK } from "./randomWalk";

describe("scatterResponse", () => {
  it("follows random walks in spheres of 5-20 mm", () => {
    for (const [radius, channels] of Object.entries(RANDOM_WALK)) {
      channels.forEach((reference, c) => {
        const width = scatterWidth(SCATTER_DISTANCES[c], 1 / Number(radius));
        const squares = reference.map((value, i) => {
          return (scatterResponse((2 * (i + 0.5)) / reference.length - 1, width) - value) ** 2;
        });
        // Worst: .0048 (green, 5 mm); Lambert's worst is .084.
        expect(Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length)).toBeLessThan(0.005);
      });
    }
  });

  it("keeps the light: its integral over the sphere is Lambert's", () => {
    const steps = 20000;
    for (const width of [0.002, 0.1, 1, 5]) {
      let sum = 0;
      for (let i = 0; i < steps; i++) sum += scatterResponse((2 * (i + 0.5)) / steps - 1, width) * (2 / steps);
      expect(sum).toBeCloseTo(0.5, 6);
    }
  });

  it("is Lambert without scattering, and never negative", () => {
    expect(scatterResponse(0.6, 0.002)).toBeCloseTo(0.6, 4);
    expect(scatterResponse(-0.6, 0.002)).toBeCloseTo(0, 5);
    expect(scatterResponse(-1, 3)).toBeGreaterThan(0);
  });
});
