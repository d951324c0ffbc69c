import type { FaceLandmarks, Photo } from "../types";
import { IRIS_MIDDLE, irisColor } from "./iris/irisColor";
import type { SampledColor } from "./robustColor";
import { type EyePixel, sampleEyePixels } from "./sampleEyePixels";

/** Eyes whose hues differ more than this (rms of the log ratio about its mean) are of two colours; blue and brown differ by .7. */
const TWO_COLORS = 0.3;

/**
 * Colours of the irises as the photo shows them (linear RGB, the light still in them), without pupil, limbal ring, lid
 * shadow and highlight: one for both, or each its own where they are of two colours (heterochromia). Undefined when the
 * eyes are closed or too small: the network invents irises there.
 * @param apart whether the irises are large enough to tell two colours
 */
export function irisColorFromPhoto(
  photo: Photo,
  landmarks: FaceLandmarks,
  apart = false,
): { left: SampledColor | undefined; right: SampledColor | undefined } {
  const [left, right] = (["left", "right"] as const).map((side) =>
    sampleEyePixels(photo, landmarks, side).filter(
      ({ irisDistance }) => irisDistance > IRIS_MIDDLE.from && irisDistance < IRIS_MIDDLE.to,
    ),
  );
  const own = { left: colorOf(left), right: colorOf(right) };
  if (apart && own.left && own.right && hueDifference(own.left, own.right) > TWO_COLORS) return own;
  const both = colorOf([...left, ...right]);
  return { left: both, right: both };
}

function colorOf(pixels: readonly EyePixel[]): SampledColor | undefined {
  return irisColor(pixels.map(({ color }) => color));
}

function hueDifference({ color: one }: SampledColor, { color: other }: SampledColor): number {
  const off = one.map((value, c) => Math.log(Math.max(value, 1e-4) / Math.max(other[c], 1e-4)));
  const mean = (off[0] + off[1] + off[2]) / 3;
  return Math.sqrt(off.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3);
}
