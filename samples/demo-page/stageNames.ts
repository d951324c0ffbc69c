import type { AvatarProgress } from "mosar";

/** What happens in each stage, to people. */
export const STAGE_NAMES: Record<AvatarProgress["stage"], string> = {
  load: "Loading the models",
  decode: "Reading the photo",
  detect: "Finding the face",
  landmarks: "Measuring 478 points",
  shape: "Finding the shape of the head",
  fit: "Fitting the head",
  unwrap: "Unwrapping the photo",
  light: "Finding the light",
  maps: "Separating skin from light",
  refine: "Comparing with the photo",
  finish: "Completing the maps",
};
