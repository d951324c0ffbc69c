import { smoothstep } from "../../math/smoothstep";
import type { PersonMask, Photo } from "../../types";

/** Probabilities between which a pixel turns from background into person. */
const BACKGROUND = 0.25;
const PERSON = 0.65;

/** Whether a photo pixel is the person, 0..1, bilinear. @param x, y photo px. */
export function samplePersonMask(
  mask: PersonMask,
  photo: Pick<Photo, "width" | "height">,
  x: number,
  y: number,
): number {
  const mx = Math.max(0, Math.min(mask.width - 1, (x / photo.width) * mask.width - 0.5));
  const my = Math.max(0, Math.min(mask.height - 1, (y / photo.height) * mask.height - 0.5));
  const x0 = Math.floor(mx);
  const y0 = Math.floor(my);
  const x1 = Math.min(mask.width - 1, x0 + 1);
  const y1 = Math.min(mask.height - 1, y0 + 1);
  const { data, width } = mask;
  const upper = data[y0 * width + x0] + (mx - x0) * (data[y0 * width + x1] - data[y0 * width + x0]);
  const lower = data[y1 * width + x0] + (mx - x0) * (data[y1 * width + x1] - data[y1 * width + x0]);
  return smoothstep(BACKGROUND, PERSON, upper + (my - y0) * (lower - upper));
}
