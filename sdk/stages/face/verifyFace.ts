import type { InferenceRuntime } from "../../inference/openInferenceRuntime";
import type { DetectedFace } from "../../types";
import type { HalvedPhotos } from "./halvePhoto";
import { meanDistance } from "./meanDistance";
import { outerEyeDistance, windowOfFace, windowOfLandmarks } from "./meshWindow";
import { type FaceMesh, runFaceMesh } from "./runFaceMesh";

/** Real faces score over .9; measured on 54 photos. */
export const LEAST_SCORE = 0.9;
/** Between passes 2 and 3 real faces move .2-2.5 % of the outer-eye distance, a profile 5.5, a cat 6.9. */
export const GREATEST_DRIFT = 0.045;

/** A candidate after three passes of the mesh network. */
export interface CheckedFace {
  readonly face: DetectedFace;
  readonly mesh: FaceMesh;
  readonly drift: number;
  readonly isFace: boolean;
}

/** Three passes, each on the window of the last: a face holds still under them, anything else wanders. */
export async function verifyFace(
  photos: HalvedPhotos,
  face: DetectedFace,
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<CheckedFace> {
  const first = await runFaceMesh(photos, windowOfFace(face), runtime, signal);
  const second = await runFaceMesh(photos, windowOfLandmarks(first.points), runtime, signal);
  const mesh = await runFaceMesh(photos, windowOfLandmarks(second.points), runtime, signal);
  const drift = meanDistance(second.points, mesh.points) / outerEyeDistance(mesh.points);
  return { face, mesh, drift, isFace: mesh.score >= LEAST_SCORE && drift < GREATEST_DRIFT };
}
