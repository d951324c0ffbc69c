import { describe, expect, it } from "@jest/globals";
import { scatterBands } from "../../../sdk/shading/scatterBands";
import { scatterResponse } from "../../../sdk/shading/scatterResponse";
import { SCATTER_DISTANCES, scatterWidth } from "../../../sdk/shading/scatterWidth";
import { RANDOM_WALK } from "./randomWalk";

const LEGENDRE = [
  (x: number) => x,
  (x: number) => (3 * x * x - 1) / 2,
  (x: number) => (35 * x ** 4 - 30 * x * x + 3) / 8,
];
const bandsOf = (width: number) => {
  const bands = new Float64Array(3);
  scatterBands(width, bands);
  return bands;
};

describe("scatterBands", () => {
  it("is what the response leaves of Lambert's bands, by numerical integration", () => {
    const steps = 20000;
    for (const width of [0.01, 0.1, 0.35, 1, 4]) {
      bandsOf(width).forEach((factor, band) => {
        let scattered = 0;
        let lambert = 0;
        for (let i = 0; i < steps; i++) {
          const x = (2 * (i + 0.5)) / steps - 1;
          scattered += scatterResponse(x, width) * LEGENDRE[band](x);
          lambert += Math.max(0, x) * LEGENDRE[band](x);
        }
        expect(factor).toBeCloseTo(scattered / lambert, 5);
      });
    }
  });

  it("leaves of bands 1 and 2 what random walks in spheres leave", () => {
    for (const [radius, channels] of Object.entries(RANDOM_WALK)) {
      channels.forEach((walk, c) => {
        const cosine = (i: number) => (2 * (i + 0.5)) / walk.length - 1;
        const bands = bandsOf(scatterWidth(SCATTER_DISTANCES[c], 1 / Number(radius)));
        for (const band of [0, 1]) {
          const moment = walk.reduce((sum, value, i) => sum + value * LEGENDRE[band](cosine(i)), 0);
          const lambert = walk.reduce((sum, _, i) => sum + Math.max(0, cosine(i)) * LEGENDRE[band](cosine(i)), 0);
          // Worst seen: see the message of a failure; the issue asks for .02 and .05.
          expect(Math.abs(bands[band] - moment / lambert)).toBeLessThan([0.02, 0.05][band]);
        }
      });
    }
  });

  it("leaves less of the finer band, and all of it on flat skin", () => {
    const [first, second, fourth] = bandsOf(0.35);
    expect(fourth).toBeLessThan(second);
    expect(second).toBeLessThan(first);
    expect(first).toBeLessThan(1);
    expect([...bandsOf(0)]).toEqual([1, 1, 1]);
  });

  it("has the slopes of central differences", () => {
    for (const width of [0.01, 0.2, 1, 3]) {
      const slopes = new Float64Array(3);
      scatterBands(width, new Float64Array(3), slopes);
      const [above, below] = [bandsOf(width + 1e-5), bandsOf(width - 1e-5)];
      slopes.forEach((slope, i) => {
        expect(slope).toBeCloseTo((above[i] - below[i]) / 2e-5, 6);
      });
    }
  });
});
