import { describe, expect, it } from "@jest/globals";
import { outerEyeDistance, windowOfFace, windowOfLandmarks } from "../../../../sdk/stages/face/meshWindow";

/** 468 points on a circle of radius 40 round (100, 80), the outer eye corners on a line that falls by 45 degrees. */
function points(): Float32Array {
  const all = new Float32Array(478 * 2);
  for (let i = 0; i < 468; i++) {
    all[2 * i] = 100 + 40 * Math.cos((i / 468) * 2 * Math.PI);
    all[2 * i + 1] = 80 + 40 * Math.sin((i / 468) * 2 * Math.PI);
  }
  all.set([90, 70], 2 * 33);
  all.set([110, 90], 2 * 263);
  return all;
}

describe("meshWindow", () => {
  it("takes 1.5 times the landmarks' box, turned with the eyes; irises do not count", () => {
    const { centreX, centreY, side, rotation } = windowOfLandmarks(points());
    expect([centreX, centreY, side]).toEqual([100, 80, 120]);
    expect(rotation).toBeCloseTo(Math.PI / 4, 6);
    expect(outerEyeDistance(points())).toBeCloseTo(Math.hypot(20, 20), 5);
  });

  it("takes 1.5 times a detector's box, turned with its eye points", () => {
    const keypoints = Float32Array.of(60, 40, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0);
    const window = windowOfFace({ x: 20, y: 10, width: 60, height: 80, score: 1, keypoints, detector: "short-range" });
    expect(window).toEqual({ centreX: 50, centreY: 50, side: 120, rotation: Math.PI });
  });
});
