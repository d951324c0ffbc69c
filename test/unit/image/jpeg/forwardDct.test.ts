import { describe, expect, it } from "@jest/globals";
import { forwardDct } from "../../../../sdk/image/jpeg/forwardDct";

describe("forwardDct", () => {
  it("keeps the energy of a block and finds its one frequency", () => {
    const block = Float32Array.from({ length: 64 }, (_, i) => Math.cos(((2 * (i & 7) + 1) * 3 * Math.PI) / 16));
    const energy = block.reduce((sum, value) => sum + value * value, 0);
    forwardDct(block, new Float32Array(64));
    expect(block[3] ** 2).toBeCloseTo(energy, 3);
    expect(Math.max(...block.map((value, i) => (i === 3 ? 0 : Math.abs(value))))).toBeLessThan(1e-5);
  });

  it("has vertical frequencies down and eight times the mean first", () => {
    const block = Float32Array.from({ length: 64 }, (_, i) => 10 + Math.cos(((2 * (i >> 3) + 1) * Math.PI) / 16));
    forwardDct(block, new Float32Array(64));
    expect(block[0]).toBeCloseTo(80, 3);
    expect(block[8]).toBeGreaterThan(5);
    expect(block[1]).toBeCloseTo(0, 4);
  });
});
