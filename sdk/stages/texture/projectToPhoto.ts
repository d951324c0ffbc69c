import type { Camera } from "../../types";

/**
 * Camera-frame points in the photo: x px, y px, depth in metres (negative behind the camera), three each.
 * @param points P * 3, camera frame, metres.
 */
export function projectToPhoto(camera: Camera, points: Float32Array): Float32Array {
  const out = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 3) {
    const depth = -points[i + 2];
    out[i] = camera.centreX + (camera.focalPx * points[i]) / depth;
    out[i + 1] = camera.centreY - (camera.focalPx * points[i + 1]) / depth;
    out[i + 2] = depth;
  }
  return out;
}
