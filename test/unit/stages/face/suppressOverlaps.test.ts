import { describe, expect, it } from "@jest/globals";
import { boxOverlap, suppressOverlaps } from "../../../../sdk/stages/face/suppressOverlaps";
import type { DetectedFace } from "../../../../sdk/types";

const face = (x: number, score: number): DetectedFace => ({
  x,
  y: 0,
  width: 10,
  height: 10,
  score,
  keypoints: new Float32Array(12).fill(x),
  detector: "full-range",
});

describe("suppressOverlaps", () => {
  it("merges overlapping boxes into their weighted mean, keeps the best score, best first", () => {
    const [second, first, ...rest] = suppressOverlaps([face(50, 0.7), face(2, 0.25), face(0, 0.75)]).reverse();
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ x: 0.5, score: 0.75, width: 10 });
    expect(first.keypoints[0]).toBe(0.5);
    expect(second).toMatchObject({ x: 50, score: expect.closeTo(0.7, 6) });
  });

  it("measures overlap as intersection over union", () => {
    expect(boxOverlap(face(0, 1), face(5, 1))).toBeCloseTo(1 / 3, 6);
    expect(boxOverlap(face(0, 1), face(10, 1))).toBe(0);
    expect(boxOverlap(face(3, 1), face(3, 1))).toBe(1);
  });
});
