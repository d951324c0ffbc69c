import { describe, expect, it } from "@jest/globals";
import { scatterBands } from "../../../../plugin/skin/scatterBands";
import { scatterResponse } from "../../../../plugin/skin/scatterResponse";

const LEGENDRE = [(x: number) => x, (x: number) => (3 * x * x - 1) / 2];

describe("scatterBands", () => {
  it("is what the response leaves of Lambert's bands, by numerical integration", () => {
    const steps = 20000;
    for (const width of [0.01, 0.1, 0.35, 1, 4]) {
      scatterBands(width).forEach((factor, band) => {
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

  it("leaves less of the finer band", () => {
    const [first, second] = scatterBands(0.35);
    expect(second).toBeLessThan(first);
    expect(first).toBeLessThan(1);
  });
});
