import { AvatarError } from "../AvatarError";
import type { InferenceRuntime } from "../inference/openInferenceRuntime";
import type { FaceLandmarks, Photo } from "../types";
import type { HalvedPhotos } from "./face/halvePhoto";
import { landmarkWarnings } from "./face/landmarkWarnings";
import { meanDistance } from "./face/meanDistance";
import { outerEyeDistance, windowOfLandmarks } from "./face/meshWindow";
import { runFaceMesh } from "./face/runFaceMesh";
import { type CheckedFace, GREATEST_DRIFT, LEAST_SCORE } from "./face/verifyFace";
import { yawOfLandmarks } from "./face/yawOfLandmarks";

/** Under this many px between the outer eye corners there is nothing to make a face of. */
const LEAST_EYE_DISTANCE = 32;
/** Beyond, the network invents the far side. */
const GREATEST_YAW = 50;

/**
 * Mean distance between a photo's points and its mirror image's, in outer-eye distances, on 11 photos: without the mirror
 * 1.26 %, after one round .47 %, two .26 %, three .15 %.
 */
const MIRROR_ROUNDS = 3;

/** What stage 1 gives. */
interface FoundFaces {
  readonly photos: HalvedPhotos;
  readonly faces: readonly CheckedFace[];
  readonly rejected: readonly CheckedFace[];
}

/**
 * Stage 2: the 478 points of the largest face, the mean of the photo's and the mirrored photo's answer, and what is
 * doubtful about them.
 * @throws AvatarError no-face, face-unsuitable
 */
export async function findLandmarks(
  photo: Photo,
  found: FoundFaces,
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<FaceLandmarks> {
  if (found.faces.length === 0) throw noFace(found);
  const { face, mesh, drift } = found.faces[0];
  const { points, disagreement } = await averageWithMirror(found.photos, mesh.points, runtime, signal);
  const distance = outerEyeDistance(points);
  const landmarks = {
    points,
    face,
    faceCount: found.faces.length,
    score: mesh.score,
    drift,
    mirrorDisagreement: disagreement / distance,
    outerEyeDistancePx: distance,
    yawDegrees: yawOfLandmarks(points),
  };
  rejectUnsuitable(landmarks);
  return { ...landmarks, warnings: landmarkWarnings(landmarks, photo) };
}

/**
 * The mean of the photo's and the mirrored photo's answer, each round on the window of the last mean: so the window, and
 * with it the answer, becomes the same for a photo and its mirror image. `disagreement` is the last round's, px.
 */
async function averageWithMirror(
  photos: HalvedPhotos,
  start: Float32Array,
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<{ points: Float32Array; disagreement: number }> {
  let points = start;
  let disagreement = 0;
  for (let round = 0; round < MIRROR_ROUNDS; round++) {
    const window = windowOfLandmarks(points);
    const straight = await runFaceMesh(photos, window, runtime, signal);
    const mirrored = await runFaceMesh(photos, { ...window, mirrored: true }, runtime, signal);
    points = straight.points.map((value, i) => (value + mirrored.points[i]) / 2);
    disagreement = meanDistance(straight.points, mirrored.points);
  }
  return { points, disagreement };
}

/** A face that the network believes in, but whose points wander, is one that it cannot place: mostly a profile. */
function noFace({ rejected }: FoundFaces): AvatarError {
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

function rejectUnsuitable({ outerEyeDistancePx, yawDegrees }: Omit<FaceLandmarks, "warnings">): void {
  if (outerEyeDistancePx < LEAST_EYE_DISTANCE) {
    const found = outerEyeDistancePx.toFixed(0);
    throw new AvatarError(
      "face-unsuitable",
      `The largest face is too small: ${found} px between the outer eye corners, at least ${LEAST_EYE_DISTANCE} are needed.`,
      "Use a closer or larger photo: 150 px between the eyes are good.",
    );
  }
  if (Math.abs(yawDegrees) > GREATEST_YAW) {
    throw new AvatarError(
      "face-unsuitable",
      `The head is turned by about ${Math.abs(yawDegrees).toFixed(0)} degrees, at most ${GREATEST_YAW} can be used.`,
      "Use a photo in which the person looks towards the camera.",
    );
  }
}
