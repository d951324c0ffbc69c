import { SRGB8_TO_LINEAR } from "../../image/srgb";
import type { HeadFit, PersonMask, Photo } from "../../types";

/** Middle and height of the head, metres, and its share of the square window: as models/train/skin/view.py frames it. */
const MIDDLE = [0, -0.005, -0.03];
const HEAD_HEIGHT = 0.225;
const HEAD_SHARE = 0.75;
/** Samples along the window's side. */
const STEPS = 96;
/** Share of the samples that must be background. */
const LEAST_SHARE = 0.02;

/**
 * Mean colour around the person in a window that the head fills by three quarters, linear RGB. With the exposure that
 * cameras choose it tells how bright the scene was. Undefined when the person fills the window.
 */
export function backgroundFromPhoto(
  photo: Photo,
  fit: HeadFit,
  person: PersonMask,
): [number, number, number] | undefined {
  const { camera, headToCamera: m } = fit;
  const [x, y, z] = [0, 1, 2].map(
    (row) => m[4 * row] * MIDDLE[0] + m[4 * row + 1] * MIDDLE[1] + m[4 * row + 2] * MIDDLE[2] + m[4 * row + 3],
  );
  const side = (HEAD_HEIGHT * camera.focalPx) / -z / HEAD_SHARE;
  const left = camera.centreX + (camera.focalPx * x) / -z - side / 2;
  const top = camera.centreY - (camera.focalPx * y) / -z - side / 2;
  const sums = [0, 0, 0];
  let count = 0;
  for (let row = 0; row < STEPS; row++) {
    const py = Math.floor(top + ((row + 0.5) / STEPS) * side);
    if (py < 0 || py >= photo.height) continue;
    for (let column = 0; column < STEPS; column++) {
      const px = Math.floor(left + ((column + 0.5) / STEPS) * side);
      if (px < 0 || px >= photo.width || isPerson(person, photo, px, py)) continue;
      count++;
      for (let c = 0; c < 3; c++) sums[c] += SRGB8_TO_LINEAR[photo.rgba[4 * (py * photo.width + px) + c]];
    }
  }
  if (count < LEAST_SHARE * STEPS * STEPS) return undefined;
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

function isPerson(person: PersonMask, photo: Photo, x: number, y: number): boolean {
  const column = Math.floor((x * person.width) / photo.width);
  const row = Math.floor((y * person.height) / photo.height);
  return person.data[row * person.width + column] >= 0.5;
}
