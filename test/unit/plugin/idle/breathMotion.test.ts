import { expect, it } from "@jest/globals";
import { breathMotion } from "../../../../plugin/idle/breathMotion";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";

const DEGREE = Math.PI / 180;

it("begins unturned, stays small and slow, and breathes about 14 times a minute", () => {
  const at = breathMotion(randomGenerator(5));
  const turns = Array.from({ length: 60 * 50 }, (_, i) => {
    const turn = { yaw: 0, pitch: 0, roll: 0 };
    at(i / 50, turn);
    return turn;
  });
  for (const axis of ["yaw", "pitch", "roll"] as const) {
    const values = turns.map((turn) => turn[axis]);
    expect(values[0]).toBeCloseTo(0, 12);
    expect(Math.max(...values.map(Math.abs))).toBeGreaterThan(0.2 * DEGREE);
    expect(Math.max(...values.map(Math.abs))).toBeLessThan(2 * DEGREE);
    const speeds = values.slice(1).map((value, i) => Math.abs(value - values[i]) * 50);
    expect(Math.max(...speeds)).toBeLessThan(2 * DEGREE);
  }
  const peaks = turns.filter(
    ({ pitch }, i) => i > 0 && i + 1 < turns.length && pitch > turns[i - 1].pitch && pitch >= turns[i + 1].pitch,
  );
  expect(peaks.length).toBeGreaterThanOrEqual(13);
  expect(peaks.length).toBeLessThanOrEqual(15);
});
