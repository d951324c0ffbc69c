import type { DetectedFace } from "../../types";
import type { CropWindow } from "./CropWindow";

/** The mesh network was trained on crops 1.5 times the face. */
const ENLARGE = 1.5;
/** Landmarks of the outer eye corners, the person's right and left. */
const RIGHT_EYE = 33;
const LEFT_EYE = 263;

/** First crop for the mesh network: the detector's box, upright by its eye points. */
export function windowOfFace(face: DetectedFace): CropWindow {
  const [rightX, rightY, leftX, leftY] = face.keypoints;
  return {
    centreX: face.x + face.width / 2,
    centreY: face.y + face.height / 2,
    side: ENLARGE * Math.max(face.width, face.height),
    rotation: Math.atan2(leftY - rightY, leftX - rightX),
  };
}

/** Next crop: the landmarks' box, upright by the outer eye corners. */
export function windowOfLandmarks(points: Float32Array): CropWindow {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e30, -1e30];
  for (let i = 0; i < 468 * 2; i += 2) {
    left = Math.min(left, points[i]);
    right = Math.max(right, points[i]);
    top = Math.min(top, points[i + 1]);
    bottom = Math.max(bottom, points[i + 1]);
  }
  return {
    centreX: (left + right) / 2,
    centreY: (top + bottom) / 2,
    side: ENLARGE * Math.max(right - left, bottom - top),
    rotation: Math.atan2(
      points[2 * LEFT_EYE + 1] - points[2 * RIGHT_EYE + 1],
      points[2 * LEFT_EYE] - points[2 * RIGHT_EYE],
    ),
  };
}

/** Distance of the outer eye corners, px. */
export function outerEyeDistance(points: Float32Array): number {
  return Math.hypot(points[2 * LEFT_EYE] - points[2 * RIGHT_EYE], points[2 * LEFT_EYE + 1] - points[2 * RIGHT_EYE + 1]);
}
