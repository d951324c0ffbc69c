import type { FaceLandmarks, Photo } from "../types";
import type { EyeballOptions } from "./buildEyeball";
import { irisColorFromPhoto } from "./irisColorFromPhoto";
import { scleraFromPhoto } from "./scleraFromPhoto";

/** Lids, lashes and the brow keep this share of the face's light from the eye. */
const EYE_SHADE = 0.62;
/** Albedos that eyes have: darkest brown to lightest grey iris, tired to bright white. */
const IRIS_RANGE = [0.012, 0.4];
const SCLERA_RANGE = [0.45, 0.8];

/**
 * Albedo of iris and sclera from the photo; what does not show keeps the eyeball's default.
 * @param irradiance of white on the face, linear RGB
 */
export function photoEyes(
  photo: Photo,
  landmarks: FaceLandmarks,
  irradiance: readonly [number, number, number],
): Pick<EyeballOptions, "irisColor" | "scleraColor"> {
  const toAlbedo = (color: ArrayLike<number> | undefined, [low, high]: readonly number[]) =>
    color &&
    ([0, 1, 2].map((c) => Math.min(high, Math.max(low, color[c] / (irradiance[c] * EYE_SHADE)))) as [
      number,
      number,
      number,
    ]);
  return {
    irisColor: toAlbedo(irisColorFromPhoto(photo, landmarks)?.color, IRIS_RANGE),
    scleraColor: toAlbedo(scleraFromPhoto(photo, landmarks)?.color, SCLERA_RANGE),
  };
}
