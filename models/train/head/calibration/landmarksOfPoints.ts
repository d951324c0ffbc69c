import type { FaceLandmarks } from "../../../../sdk/types";

/** Landmarks that no photo stands behind: fit and eyes read the points and the eye distance, the rest is the front end's report. */
export function landmarksOfPoints(
  points: Float32Array,
  { width, height }: { readonly width: number; readonly height: number },
): FaceLandmarks {
  return {
    points,
    face: { x: 0, y: 0, width, height, score: 1, keypoints: new Float32Array(12), detector: "short-range" },
    faceCount: 1,
    score: 1,
    drift: 0,
    mirrorDisagreement: 0,
    // The outer corners, landmarks 33 and 263.
    outerEyeDistancePx: Math.hypot(points[66] - points[526], points[67] - points[527]),
    yawDegrees: 0,
    warnings: [],
  };
}
