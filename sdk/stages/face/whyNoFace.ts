import { AvatarError } from "../../AvatarError";
import { type CheckedFace, GREATEST_DRIFT, LEAST_SCORE } from "./verifyFace";

/** A face that the network believes in, but whose points wander, is one that it cannot place: mostly a profile. */
export function whyNoFace(rejected: readonly CheckedFace[]): AvatarError {
  const unsteady = rejected.find(({ mesh }) => mesh.score >= LEAST_SCORE);
  if (unsteady) {
    const moves = (100 * unsteady.drift).toFixed(1);
    const most = (100 * GREATEST_DRIFT).toFixed(1);
    return new AvatarError(
      "face-unsuitable",
      `The face's landmarks do not settle: they move by ${moves} % of the eye distance, at most ${most} % can be used. ` +
        "The head is in profile, or much of the face is hidden.",
      "Use a photo in which the person looks towards the camera with nothing before the face.",
    );
  }
  const count = rejected.length;
  const message =
    count === 0 ? "No face was found." : `No face was found; ${count} candidates were not confirmed as faces.`;
  return new AvatarError(
    "no-face",
    message,
    "Use a photo of one person who looks into the camera, face well lit and large.",
  );
}
