import type { FaceLandmarks, Photo } from "../types";
import { type EyeballOptions, SCLERA } from "./buildEyeball";
import { irisColorFromPhoto } from "./irisColorFromPhoto";
import { naturalIris } from "./naturalIris";
import { scleraFromPhoto } from "./scleraFromPhoto";

/** Lids, lashes and the brow keep this share of the face's light from the eye. */
const EYE_SHADE = 0.62;
type Rgb = readonly [number, number, number];

/** Mean albedos that the white of an eye has, tired to bright. */
const SCLERA_RANGE = [0.42, 0.7];
/** Share of the measured hue. */
const SCLERA_BELIEF = 0.25;

/**
 * Albedo of iris and sclera from the photo; what does not show keeps the eyeball's default.
 * @param irradiance of white on the face, linear RGB
 */
export function photoEyes(
  photo: Photo,
  landmarks: FaceLandmarks,
  irradiance: readonly [number, number, number],
): Pick<EyeballOptions, "irisColor" | "scleraColor"> {
  const toAlbedo = (color: Rgb | undefined) =>
    color && (color.map((value, c) => value / (irradiance[c] * EYE_SHADE)) as [number, number, number]);
  const iris = toAlbedo(irisColorFromPhoto(photo, landmarks)?.color);
  const sclera = toAlbedo(scleraFromPhoto(photo, landmarks)?.color);
  return { irisColor: iris && naturalIris(iris), scleraColor: sclera && naturalSclera(sclera) };
}

/** As bright as it was measured, within what eyes are, and nearly of a white eye's hue: skin and iris stain what few pixels show. */
function naturalSclera(measured: Rgb): Rgb {
  const bright = (color: Rgb) => (color[0] + color[1] + color[2]) / 3;
  const level = Math.min(SCLERA_RANGE[1], Math.max(SCLERA_RANGE[0], bright(measured)));
  const mixed = SCLERA.map((value, c) => {
    const own = measured[c] / bright(measured);
    return level * (value / bright(SCLERA)) ** (1 - SCLERA_BELIEF) * own ** SCLERA_BELIEF;
  });
  return [mixed[0], mixed[1], mixed[2]];
}
