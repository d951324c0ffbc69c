import { describe, expect, it } from "@jest/globals";
import { spotNoise } from "../../../../../models/train/render/spotNoise";

describe("spotNoise", () => {
  const cellsWithSpot = (share: number): number => {
    let count = 0;
    for (let cell = 0; cell < 250; cell++) {
      let highest = 0;
      for (let i = 0; i < 512; i++) {
        const [x, y, z] = [(i & 7) / 8, ((i >> 3) & 7) / 8, (i >> 6) / 8];
        highest = Math.max(highest, spotNoise(cell + x, y, z, 3, share, 0.5));
      }
      if (highest > 0) count++;
    }
    return count / 250;
  };

  it("fills the asked share of cells", () => {
    expect(cellsWithSpot(0)).toBe(0);
    // standard error .029
    expect(Math.abs(cellsWithSpot(0.3) - 0.3)).toBeLessThan(0.09);
  });

  it("keeps a spot inside its cell: nothing on the walls", () => {
    for (let i = 0; i < 500; i++) expect(spotNoise(i, i * 0.37, i * 0.71, 3, 1, 0.5)).toBeLessThan(1e-6);
  });
});
