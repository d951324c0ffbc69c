import type { Camera } from "../types";

/**
 * Camera-frame points in the picture: x, y, depth in metres (negative behind the camera), three each.
 * @param points P * 3, camera frame, metres.
 * @param scale pixels of the picture per photo px.
 */
export function projectToPhoto(camera: Camera, points: ArrayLike<number>, scale = 1): Float32Array {
  const { focalPx, centreX, centreY } = camera;
  const out = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 3) {
    const depth = -points[i + 2];
    out[i] = (centreX + (focalPx * points[i]) / depth) * scale;
    out[i + 1] = (centreY - (focalPx * points[i + 1]) / depth) * scale;
    out[i + 2] = depth;
  }
  return out;
}
