import { describe, expect, it } from "@jest/globals";
import { latticeNoise } from "../../../sdk/math/latticeNoise";

describe("latticeNoise", () => {
  const samples = Array.from({ length: 4000 }, (_, i) => latticeNoise(i * 0.37, i * 0.11, -i * 0.23, 5));

  it("stays within -1..1, about zero", () => {
    expect(Math.max(...samples.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.abs(samples.reduce((a, b) => a + b) / samples.length)).toBeLessThan(0.05);
  });

  it("is continuous across cells, negative coordinates included", () => {
    for (const at of [-3, -1, 0, 2, 17]) {
      expect(latticeNoise(at - 1e-6, 0.3, 0.4, 5)).toBeCloseTo(latticeNoise(at + 1e-6, 0.3, 0.4, 5), 4);
      expect(latticeNoise(0.3, at - 1e-6, 0.4, 5)).toBeCloseTo(latticeNoise(0.3, at + 1e-6, 0.4, 5), 4);
      expect(latticeNoise(0.3, 0.4, at - 1e-6, 5)).toBeCloseTo(latticeNoise(0.3, 0.4, at + 1e-6, 5), 4);
    }
  });

  it("another seed gives another pattern", () => {
    const other = samples.map((_, i) => latticeNoise(i * 0.37, i * 0.11, -i * 0.23, 6));
    const product = samples.reduce((sum, value, i) => sum + value * other[i], 0);
    const power = samples.reduce((sum, value) => sum + value * value, 0);
    expect(Math.abs(product / power)).toBeLessThan(0.1);
  });
});
