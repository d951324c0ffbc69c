import type { StageClock } from "../stageClock";
import { detectFaces } from "../stages/detectFaces";
import { estimateShape } from "../stages/estimateShape";
import { findLandmarks } from "../stages/findLandmarks";
import type { ShapeEstimate } from "../stages/fit/ShapeEstimate";
import { facePicture } from "../stages/fit/shading/facePicture";
import { type FittedHead, fitHead } from "../stages/fitHead";
import type { FaceLandmarks, Photo } from "../types";
import type { AvatarTools } from "./AvatarTools";

/** A photo with the face that was found in it and the head that was fitted to it. */
export interface FittedPhoto {
  readonly photo: Photo;
  readonly landmarks: FaceLandmarks;
  /** What the shape network sees; undefined where the head has no calibration of it. */
  readonly shape: ShapeEstimate | undefined;
  readonly fit: FittedHead;
}

/**
 * Stages 1 to 3 on one photo.
 * @throws AvatarError no-face, face-unsuitable, model-unavailable, device-lost; signal.reason after an abort
 */
export async function fitPhoto(
  photo: Photo,
  { inference, head }: AvatarTools,
  { run }: StageClock,
  signal?: AbortSignal,
): Promise<FittedPhoto> {
  const found = await run("detect", () => detectFaces(photo, inference, signal));
  const landmarks = await run("landmarks", () => findLandmarks(photo, found, inference, signal));
  const shape = head.shape && (await run("shape", () => estimateShape(photo, landmarks, inference, head, signal)));
  const fit = await run("fit", () =>
    fitHead(landmarks, photo, head, { shape, picture: facePicture(photo, landmarks) }),
  );
  return { photo, landmarks, shape, fit };
}
