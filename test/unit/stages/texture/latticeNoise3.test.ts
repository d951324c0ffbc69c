import { describe, expect, it } from "@jest/globals";
import { latticeNoise3 } from "../../../../sdk/stages/texture/latticeNoise3";

describe("latticeNoise3", () => {
  const samples = Array.from({ length: 4000 }, (_, i) => latticeNoise3(i * 0.37 - 500, i * 0.91, -i * 0.53, 4));
  it("stays within -1..1, about 0, and fills the range", () => {
    const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
    expect(Math.min(...samples)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...samples)).toBeLessThanOrEqual(1);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.max(...samples) - Math.min(...samples)).toBeGreaterThan(1.4);
  });
  it("is continuous across cells, repeats by seed and changes with it", () => {
    for (const edge of [-3, 0, 7]) {
      expect(Math.abs(latticeNoise3(edge - 1e-6, 0.3, 0.6, 4) - latticeNoise3(edge + 1e-6, 0.3, 0.6, 4))).toBeLessThan(
        1e-5,
      );
    }
    expect(latticeNoise3(1.2, 3.4, 5.6, 4)).toBe(latticeNoise3(1.2, 3.4, 5.6, 4));
    expect(latticeNoise3(1.2, 3.4, 5.6, 4)).not.toBe(latticeNoise3(1.2, 3.4, 5.6, 5));
  });
});
