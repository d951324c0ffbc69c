import { describe, expect, it } from "@jest/globals";
import type { Gaze } from "../../../../plugin/gazeTowards";
import { fixationMotion } from "../../../../plugin/idle/fixationMotion";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";

const DEGREE = Math.PI / 180;
const STEP = 0.005;

function sample(step: number, seconds: number): Gaze[] {
  const at = fixationMotion(randomGenerator(3));
  return Array.from({ length: Math.round(seconds / step) }, (_, i) => {
    const gaze: Gaze = [0, 0];
    at(i * step, gaze);
    return gaze;
  });
}

describe("fixationMotion", () => {
  const gazes = sample(STEP, 300);

  it("starts straight, rests most of the time and stays near what is looked at", () => {
    expect(gazes[0]).toEqual([0, 0]);
    const still = gazes.filter((gaze, i) => i > 0 && gaze[0] === gazes[i - 1][0]).length / gazes.length;
    expect(still).toBeGreaterThan(0.9);
    expect(Math.max(...gazes.flat().map(Math.abs))).toBeLessThan(12 * DEGREE);
    const mean = gazes.reduce((sum, [yaw]) => sum + yaw, 0) / gazes.length;
    expect(Math.abs(mean)).toBeLessThan(1.5 * DEGREE);
  });

  it("jumps once or twice a second, most jumps smaller than a degree", () => {
    const ends = gazes.flatMap((gaze, i) =>
      i > 0 && i + 1 < gazes.length && gaze[0] === gazes[i + 1][0] && gaze[0] !== gazes[i - 1][0] ? [gaze] : [],
    );
    expect(ends.length / 300).toBeGreaterThan(0.8);
    expect(ends.length / 300).toBeLessThan(2);
    const small = ends.filter(
      (end, i) => i > 0 && Math.hypot(end[0] - ends[i - 1][0], end[1] - ends[i - 1][1]) < DEGREE,
    );
    expect(small.length / ends.length).toBeGreaterThan(0.6);
  });

  it("is the same at any frame rate", () => {
    sample(4 * STEP, 30).forEach((gaze, i) => {
      expect(gaze[0]).toBeCloseTo(gazes[i * 4][0], 9);
      expect(gaze[1]).toBeCloseTo(gazes[i * 4][1], 9);
    });
  });
});
