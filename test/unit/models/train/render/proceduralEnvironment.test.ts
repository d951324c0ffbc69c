import { describe, expect, it } from "@jest/globals";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { proceduralEnvironment } from "../../../../../models/train/render/proceduralEnvironment";
import { projectEnvironment } from "../../../../../sdk/shading/projectEnvironment";

describe("proceduralEnvironment", () => {
  it("is light everywhere, finite, and different for every seed", () => {
    const means = [1, 2, 3, 4].map((seed) => {
      const { data, width, height } = proceduralEnvironment(createRandomStream(seed));
      expect(data.length).toBe(width * height * 3);
      for (const value of data) if (!(value > 0 && value < 1e4)) throw new Error(`radiance ${value}`);
      return data.reduce((a, b) => a + b) / data.length;
    });
    expect(new Set(means).size).toBe(4);
  });

  it("covers the one-sidedness of real environments", () => {
    const sided = Array.from({ length: 12 }, (_, seed) => {
      const { sh } = projectEnvironment(proceduralEnvironment(createRandomStream(seed)));
      return Math.hypot(sh[4], sh[7], sh[10]) / sh[1] / Math.sqrt(3);
    }).sort((a, b) => a - b);
    // real maps lie at .21-.75 (facts/training.md)
    expect(sided[1]).toBeLessThan(0.4);
    expect(sided[10]).toBeGreaterThan(0.4);
  });
});
