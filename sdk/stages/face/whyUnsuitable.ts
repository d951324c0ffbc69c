import { AvatarError } from "../../AvatarError";
import type { FaceLandmarks } from "../../types";

/** Under this many px between the outer eye corners there is nothing to make a face of. */
const LEAST_EYE_DISTANCE = 32;
/** Beyond, the network invents the far side. */
const GREATEST_YAW = 50;

/** Why no avatar can be made of this face; undefined when one can. */
export function whyUnsuitable({ outerEyeDistancePx, yawDegrees }: FaceLandmarks): AvatarError | undefined {
  if (outerEyeDistancePx < LEAST_EYE_DISTANCE) {
    const found = outerEyeDistancePx.toFixed(0);
    return new AvatarError(
      "face-unsuitable",
      `The largest face is too small: ${found} px between the outer eye corners, at least ${LEAST_EYE_DISTANCE} are needed.`,
      "Use a closer or larger photo: 150 px between the eyes are good.",
    );
  }
  if (Math.abs(yawDegrees) > GREATEST_YAW) {
    return new AvatarError(
      "face-unsuitable",
      `The head is turned by about ${Math.abs(yawDegrees).toFixed(0)} degrees, at most ${GREATEST_YAW} can be used.`,
      "Use a photo in which the person looks towards the camera.",
    );
  }
  return undefined;
}
