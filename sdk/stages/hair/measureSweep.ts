import type { HeadFit, Photo } from "../../types";
import type { HairPicture } from "./HairPicture";
import { hairAt } from "./hairAt";
import { pixelAt } from "./pixelAt";

/** The part of the head in front and on top where a parting shows: x to both sides, y and their step, metres. */
const ACROSS = 0.055;
const LOW = 0.045;
const HIGH = 0.115;
const STEP = 0.002;
/** Depth there, on the mean head. */
const DEPTH = -0.01;

/**
 * How one-sided the hair in front runs: the mean slope of its strands from the picture's structure tensor, the slopes that
 * hair has anyway - away from the middle on either side - cancelled.
 * @returns about -1..1; negative where strands fall towards the person's left, positive to the right, 0 evenly or unknown
 */
export function measureSweep(
  photo: Photo,
  picture: HairPicture,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
): number {
  const slopes = [0, 0];
  const light = (x: number, y: number) => {
    const [px, py] = pixelAt(fit, x, y, DEPTH);
    const [column, row] = [Math.floor(px), Math.floor(py)];
    if (column < 0 || row < 0 || column >= photo.width || row >= photo.height) return Number.NaN;
    const at = (row * photo.width + column) * 4;
    return Math.log(8 + photo.rgba[at] + 2 * photo.rgba[at + 1] + photo.rgba[at + 2]);
  };
  for (let half = 0; half < 2; half++) {
    let [sin2, energy] = [0, 0];
    for (let a = 0.004; a < ACROSS; a += STEP) {
      const x = half === 0 ? a : -a;
      for (let y = LOW; y < HIGH; y += STEP) {
        if ((hairAt(picture, fit, x, y, DEPTH) ?? 0) < 0.7) continue;
        const gx = light(x + STEP, y) - light(x - STEP, y);
        const gy = light(x, y + STEP) - light(x, y - STEP);
        // The mask's rim is no strand.
        if (!(Math.hypot(gx, gy) < 1.2)) continue;
        sin2 += 2 * gx * gy;
        energy += gx * gx + gy * gy;
      }
    }
    // Strands run across the gradient: the double angle turns round.
    slopes[half] = energy > 0 ? -sin2 / energy : 0;
  }
  return (slopes[0] + slopes[1]) / 2;
}
