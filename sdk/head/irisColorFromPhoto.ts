import type { FaceLandmarks, Photo } from "../types";
import { robustColor, type SampledColor } from "./robustColor";
import { sampleEyePixels } from "./sampleEyePixels";

/**
 * Colour of both irises as the photo shows it (linear RGB, the light still in it), without pupil, limbal ring, lid
 * shadow and highlight. Undefined when the eyes are closed or too small: the network invents irises there.
 */
export function irisColorFromPhoto(photo: Photo, landmarks: FaceLandmarks): SampledColor | undefined {
  const ring = (["left", "right"] as const)
    .flatMap((side) => sampleEyePixels(photo, landmarks, side))
    .filter(({ irisDistance }) => irisDistance > 0.45 && irisDistance < 0.85);
  return robustColor(
    ring.map(({ color }) => color),
    [0.1, 0.55],
    8,
  );
}
