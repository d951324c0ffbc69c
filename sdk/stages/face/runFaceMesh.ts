import { MIRROR_LANDMARK } from "../../head/mirrorLandmark";
import type { InferenceRuntime } from "../../inference/openInferenceRuntime";
import { type CropWindow, cropToPhoto } from "./CropWindow";
import { cropTensor } from "./cropTensor";
import type { HalvedPhotos } from "./halvePhoto";

const SIDE = 192;
const COUNT = 478;

/** One answer of the face-mesh network. */
export interface FaceMesh {
  /** 478 * 2 photo px. */
  readonly points: Float32Array;
  /** 0..1. */
  readonly score: number;
}

/** Runs the mesh network once on a window; a mirrored window's answer comes back with left and right put right. */
export async function runFaceMesh(
  photos: HalvedPhotos,
  window: CropWindow,
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<FaceMesh> {
  const image = cropTensor(photos, window, SIDE, 0, 1, "edge");
  const { landmarks, score } = await runtime.run("face_mesh", { image }, signal);
  const points = new Float32Array(COUNT * 2);
  for (let i = 0; i < COUNT; i++) {
    const to = window.mirrored ? MIRROR_LANDMARK[i] : i;
    cropToPhoto(window, landmarks.data[3 * i] / SIDE, landmarks.data[3 * i + 1] / SIDE, points, 2 * to);
  }
  return { points, score: score.data[0] };
}
