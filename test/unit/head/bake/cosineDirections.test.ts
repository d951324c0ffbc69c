import { expect, it } from "@jest/globals";
import { cosineDirections } from "../../../../sdk/head/bake/cosineDirections";

it("cosineDirections are unit, average to the cosine's mean and stay in the cone", () => {
  for (const count of [24, 128]) {
    const directions = cosineDirections(count);
    const mean = [0, 0, 0];
    for (let i = 0; i < count * 3; i++) mean[i % 3] += directions[i] / count;
    // E[z] under the cosine is 2/3.
    expect(Math.hypot(mean[0], mean[1])).toBeLessThan(0.03);
    expect(Math.abs(mean[2] - 2 / 3)).toBeLessThan(0.03);
  }
  const cone = cosineDirections(9, 0.6);
  for (let i = 0; i < 27; i += 3) {
    expect(Math.hypot(cone[i], cone[i + 1], cone[i + 2])).toBeCloseTo(1, 12);
    expect(cone[i + 2]).toBeGreaterThanOrEqual(0.8 - 1e-12);
  }
});
