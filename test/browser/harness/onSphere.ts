import { srgbToLinear } from "../../../sdk/image/srgb";
import type { Picture } from "./picture";

/** Linear value of the middle row where a test sphere's normal has this cosine to the picture's right (or its left). */
export function onSphere(picture: Picture, cosine: number, channel: number): number {
  const column = Math.round(128 * (1 + cosine / 1.05) - 0.5);
  return srgbToLinear(picture[(128 * 256 + column) * 4 + channel] / 255);
}
