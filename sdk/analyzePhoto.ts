import type { AvatarError } from "./AvatarError";
import type { InferenceRuntime } from "./inference/openInferenceRuntime";
import type { PhotoAnalysis } from "./PhotoAnalysis";
import { detectFaces } from "./stages/detectFaces";
import { measureLandmarks } from "./stages/face/measureLandmarks";
import { whyNoFace } from "./stages/face/whyNoFace";
import { whyUnsuitable } from "./stages/face/whyUnsuitable";
import type { Photo } from "./types";

/**
 * Stages 1 and 2 on one photo, with an answer where `createAvatar` has an error.
 * @throws AvatarError model-unavailable, device-lost; signal.reason after an abort
 */
export async function analyzePhoto(
  photo: Photo,
  inference: InferenceRuntime,
  signal?: AbortSignal,
): Promise<PhotoAnalysis> {
  const { width, height, originalWidth, originalHeight } = photo;
  const size = { width, height, originalWidth, originalHeight };
  const found = await detectFaces(photo, inference, signal);
  if (found.faces.length === 0) return { ...size, faces: [], warnings: [], ...verdict(whyNoFace(found.rejected)) };
  const landmarks = await measureLandmarks(photo, found, inference, signal);
  return {
    ...size,
    faces: found.faces.map(({ face }) => face),
    landmarks,
    warnings: landmarks.warnings,
    ...verdict(whyUnsuitable(landmarks)),
  };
}

function verdict(error: AvatarError | undefined): Pick<PhotoAnalysis, "suitable" | "obstacle"> {
  if (!error) return { suitable: true };
  const { code, message, hint } = error;
  return { suitable: false, obstacle: { code, message, hint } };
}
