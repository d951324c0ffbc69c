import type { InferenceRuntime } from "../inference/openInferenceRuntime";
import type { FaceLandmarks, Photo } from "../types";
import type { HalvedPhotos } from "./face/halvePhoto";
import { measureLandmarks } from "./face/measureLandmarks";
import type { CheckedFace } from "./face/verifyFace";
import { whyNoFace } from "./face/whyNoFace";
import { whyUnsuitable } from "./face/whyUnsuitable";

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
  if (found.faces.length === 0) throw whyNoFace(found.rejected);
  const landmarks = await measureLandmarks(photo, found, runtime, signal);
  const obstacle = whyUnsuitable(landmarks);
  if (obstacle) throw obstacle;
  return landmarks;
}
