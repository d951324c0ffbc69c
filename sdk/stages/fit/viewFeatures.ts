import type { FitState } from "./FitState";
import type { LandmarkFrame } from "./LandmarkFrame";

/** How many numbers describe the view of a head to the calibration. */
export const VIEW_FEATURES = 5;

/**
 * The view of a head, its roll taken away: where the face's direction (+Z) points in the picture, and the products.
 * The network's errors depend on it: it was taught on faces seen from the front.
 */
export function viewFeatures(rotation: FitState["rotation"], frame: Pick<LandmarkFrame, "axisX" | "axisY">): number[] {
  const aside = frame.axisX * rotation[2] - frame.axisY * rotation[5];
  const down = -frame.axisX * rotation[5] - frame.axisY * rotation[2];
  return [aside, down, aside * aside, down * down, aside * down];
}
