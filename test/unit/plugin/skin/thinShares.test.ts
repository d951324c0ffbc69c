import { describe, expect, it } from "@jest/globals";
import { DEFAULT_SKIN_OPTIONS } from "../../../../plugin/skin/SkinOptions";
import { BEND_GAIN, SKIN1_REFLECTANCE, thinShares } from "../../../../plugin/skin/thinShares";

/** Share of light through slabs of Jensen's skin1 by random walks: thickness in mm, then red, green, blue. */
const SLABS = [
  [1, 0.584, 0.421, 0.232],
  [2, 0.399, 0.205, 0.063],
  [4, 0.214, 0.052, 0.005],
] as const;

describe("thinShares", () => {
  it("lets through what random walks in slabs let through", () => {
    for (const [thickness, ...shares] of SLABS) {
      shares.forEach((share, c) => {
        const { through } = thinShares(thickness, DEFAULT_SKIN_OPTIONS.transmissionDistance[c], 0.5, 0.1);
        // Worst seen: .096, at 1 mm in red.
        expect(Math.abs(through - share)).toBeLessThan(0.1);
      });
    }
  });

  it("dims in proportion to the colour of skin darker than that of the measurements", () => {
    const through = (albedo: number) => thinShares(1, 2.6, albedo, SKIN1_REFLECTANCE[0]).through;
    const [reference] = SKIN1_REFLECTANCE;
    expect(through(reference / 4)).toBeCloseTo(through(reference) / 4, 12);
    expect(through(0.8)).toBe(through(reference));
  });

  it("makes a ball of 12 mm as much brighter than flat skin as random walks do, and a hollow darker", () => {
    // Random walks in balls: 1.155, 1.11, 1.08.
    for (const [c, brighter] of [1.155, 1.11, 1.08].entries()) {
      const bent = (BEND_GAIN[c] * DEFAULT_SKIN_OPTIONS.scatterDistance[c]) / 12;
      const [flat, ball, hollow] = [0, bent, -bent].map((value) => thinShares(20, 2.6, 0.4, 0.44, value).front);
      // Worst seen: .012.
      expect(Math.abs(ball / flat - brighter)).toBeLessThan(0.015);
      expect(ball + hollow).toBeCloseTo(2 * flat, 12);
    }
  });

  it("never gives back more than came, and nothing changes where skin is thick", () => {
    for (let thickness = 0; thickness < 20; thickness += 0.25) {
      for (const albedo of [0.05, 0.5, 1]) {
        const { through, front } = thinShares(thickness, 2.6, albedo, 0.44);
        expect(through + albedo * front).toBeLessThanOrEqual(1 + 1e-12);
        expect(front).toBeGreaterThanOrEqual(0);
      }
    }
    expect(thinShares(20, 2.6, 0.5, 0.44).front).toBeGreaterThan(0.999);
  });
});
