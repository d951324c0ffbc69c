import type { FaceLandmarks, Photo } from "../types";
import { robustColor, type SampledColor } from "./robustColor";
import { sampleEyePixels } from "./sampleEyePixels";

/**
 * Colour of the whites of both eyes as the photo shows it (linear RGB): the brighter half, because lids and lashes
 * shade the rest, without highlights. With the albedo of a white eye it tells the light's colour.
 * Undefined when too little of it shows.
 */
export function scleraFromPhoto(photo: Photo, landmarks: FaceLandmarks): SampledColor | undefined {
  const white = (["left", "right"] as const)
    .flatMap((side) => sampleEyePixels(photo, landmarks, side))
    .filter(({ irisDistance }) => irisDistance > 1.25);
  return robustColor(
    white.map(({ color }) => color),
    [0.5, 0.95],
    6,
  );
}
