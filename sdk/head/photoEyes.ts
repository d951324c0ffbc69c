import type { FaceLandmarks, IrisReport, Photo } from "../types";
import { type EyeballOptions, SCLERA } from "./buildEyeball";
import type { IrisFrame } from "./iris/IrisFrame";
import { irisDiameter } from "./iris/irisDiameter";
import { LEAST_DIAMETER, photoPatterns } from "./iris/photoPatterns";
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
const SIDES = ["left", "right"] as const;

/** Values of both eyes. */
export type BothEyes<T> = { readonly [side in (typeof SIDES)[number]]: T };

/** An eye as a photo shows it. */
export interface PhotoEye extends Pick<EyeballOptions, "irisColor" | "pattern" | "pupilShare" | "scleraColor"> {
  readonly report: IrisReport;
}

/**
 * Albedo of irises and sclera from the photo, and the irises' patterns where they are large enough; what does not show keeps
 * the eyeball's default.
 * @param irradiance of white on the face, linear RGB
 */
export function photoEyes(
  photo: Photo,
  landmarks: FaceLandmarks,
  irradiance: readonly [number, number, number],
  frames: BothEyes<IrisFrame>,
): BothEyes<PhotoEye> {
  const toAlbedo = (color: Rgb | undefined) =>
    color && (color.map((value, c) => value / (irradiance[c] * EYE_SHADE)) as [number, number, number]);
  const diameters = SIDES.map((side) => irisDiameter(frames[side]));
  const colors = irisColorFromPhoto(photo, landmarks, Math.min(...diameters) >= LEAST_DIAMETER);
  const patterns = photoPatterns(photo, landmarks, frames);
  const sclera = toAlbedo(scleraFromPhoto(photo, landmarks)?.color);
  const [left, right] = SIDES.map((side, i): PhotoEye => {
    const { pattern, clear: lifted, pupilShare } = patterns[side] ?? {};
    const seen = colors[side]?.color;
    // The other eye's veil is part of a colour that is both eyes', not of one of its own.
    const clear = lifted && (pattern || colors.left === colors.right) ? lifted : [1, 1, 1];
    const iris = toAlbedo(seen && [seen[0] * clear[0], seen[1] * clear[1], seen[2] * clear[2]]);
    return {
      irisColor: iris && naturalIris(iris),
      pattern: iris && pattern,
      pupilShare,
      scleraColor: sclera && naturalSclera(sclera),
      report: { from: iris && pattern ? "pattern" : iris ? "color" : "default", diameterPx: diameters[i] },
    };
  });
  return { left, right };
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
