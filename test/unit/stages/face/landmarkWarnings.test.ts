import { describe, expect, it } from "@jest/globals";
import { landmarkWarnings } from "../../../../sdk/stages/face/landmarkWarnings";
import type { FaceLandmarks } from "../../../../sdk/types";
import { plainPhoto } from "../../../fixtures/testPhoto";

const photo = plainPhoto(100, 100, [200, 150, 120]);
function landmarks(change: Partial<Omit<FaceLandmarks, "warnings">> = {}): Omit<FaceLandmarks, "warnings"> {
  const points = new Float32Array(478 * 2).fill(50);
  points[2 * 33] = 10;
  points[2 * 263] = 90;
  const keypoints = new Float32Array(12);
  const face = { x: 0, y: 0, width: 80, height: 80, score: 0.9, keypoints, detector: "short-range" as const };
  const good = { score: 1, drift: 0.005, mirrorDisagreement: 0.01, outerEyeDistancePx: 120, yawDegrees: 5 };
  return { points, face, faceCount: 1, ...good, ...change };
}
const codes = (change: Parameters<typeof landmarks>[0], picture = photo) =>
  landmarkWarnings(landmarks(change), picture).map(({ code, value, limit }) => [code, value, limit]);

describe("landmarkWarnings", () => {
  it("has nothing to say about a good photo", () => expect(codes({})).toEqual([]));

  it("says what is doubtful, with number and limit", () => {
    expect(codes({ outerEyeDistancePx: 50 })).toEqual([["low-resolution", 50, 80]]);
    expect(codes({ yawDegrees: -40 })).toEqual([["turned-face", 40, 35]]);
    expect(codes({ faceCount: 3 })).toEqual([["several-faces", 3, 1]]);
    expect(codes({}, plainPhoto(100, 100, [90, 91, 92]))).toEqual([["greyscale", 1, 0.98]]);
  });

  it("sees a face that is cut off", () => {
    const { points } = landmarks();
    for (let i = 0; i < 100; i++) points[2 * i + 1] = -5;
    expect(codes({ points })).toContainEqual(["cut-off", expect.closeTo(378 / 478, 6), 0.9]);
  });

  it("sees a face that stands on its head", () => {
    const { points } = landmarks();
    points[2 * 33] = 90;
    points[2 * 263] = 10;
    expect(codes({ points })).toEqual([["upside-down", 180, 120]]);
  });
});
