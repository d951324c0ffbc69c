import { expect, test } from "@jest/globals";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { paintEye, sampleEyeLook } from "../../../../../models/train/render/paintEye";

const look = { iris: [0.1, 0.06, 0.03], sclera: [0.6, 0.55, 0.5], pupil: 0.4, seed: 3 } as const;

function colorAt(x: number, y: number, z: number): number[] {
  const albedo = new Float64Array(3);
  paintEye(look, x, y, z, albedo);
  return [...albedo];
}

test("pupil, iris, dark limbus and sclera lie at their radii", () => {
  expect(colorAt(0.2, 0.2, 1.5)).toEqual([0.004, 0.004, 0.004]);
  expect(colorAt(0, 1.05, 1.5)).toEqual([...look.sclera]);
  const ring = (radius: number) =>
    Array.from({ length: 64 }, (_, i) => colorAt(radius * Math.cos(i / 10), radius * Math.sin(i / 10), 1.5)[0]);
  const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
  expect(mean(ring(0.7)) / look.iris[0]).toBeCloseTo(1, 0.7);
  expect(mean(ring(0.95)) / mean(ring(0.7))).toBeLessThan(0.7);
  expect(Math.max(...ring(0.7)) / Math.min(...ring(0.7))).toBeGreaterThan(1.1);
});

test("the back of the ball has no iris", () => {
  expect(colorAt(0, 0, -1.9)).toEqual([...look.sclera]);
});

test("looks repeat by seed and stay eye-like", () => {
  for (let seed = 0; seed < 50; seed++) {
    const eye = sampleEyeLook(createRandomStream(seed));
    expect(sampleEyeLook(createRandomStream(seed))).toEqual(eye);
    expect(Math.max(...eye.iris)).toBeLessThan(Math.min(...eye.sclera));
    expect(eye.pupil).toBeLessThan(0.85);
  }
});
