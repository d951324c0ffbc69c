import type { HeadModel } from "../head/HeadModel";
import { MIRROR_LANDMARK } from "../head/mirrorLandmark";
import type { InferenceRuntime } from "../inference/openInferenceRuntime";
import type { FaceLandmarks, Photo } from "../types";
import { type CropWindow, cropToPhoto, photoToCrop } from "./face/CropWindow";
import { cropTensor } from "./face/cropTensor";
import { type HalvedPhotos, halvePhoto } from "./face/halvePhoto";
import { windowOfLandmarks } from "./face/meshWindow";
import type { ShapeEstimate } from "./fit/ShapeEstimate";
import { type ShapeMirror, shapeMirror } from "./fit/shapeMirror";

const SIDE = 256;

/**
 * Stage 2b: what the shape network sees: several hundred points of the head's mesh with their uncertainty, identity,
 * expression and distance. The mean of its answers to photo and mirrored photo, so that a mirrored photo gives the
 * mirrored head. Undefined when the head has no shape calibration.
 * @throws AvatarError model-unavailable, device-lost
 */
export async function estimateShape(
  photo: Photo,
  landmarks: FaceLandmarks,
  runtime: InferenceRuntime,
  model: HeadModel,
  signal?: AbortSignal,
): Promise<ShapeEstimate | undefined> {
  if (!model.shape) return undefined;
  const mirror = shapeMirror(model, model.shape.marks);
  const photos = halvePhoto(photo);
  const window = windowOfLandmarks(landmarks.points);
  const ask = (asked: CropWindow) => runShapeNetwork(photos, asked, landmarks.points, runtime, signal);
  return meanEstimate(await ask(window), putRight(await ask({ ...window, mirrored: true }), mirror));
}

/** One answer; a mirrored window's places are of the photo, but left and right are still exchanged. */
async function runShapeNetwork(
  photos: HalvedPhotos,
  window: CropWindow,
  landmarks: Float32Array,
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<ShapeEstimate> {
  const image = cropTensor(photos, window, SIDE, 0, 1, "edge");
  const places = { data: landmarksInCrop(landmarks, window), dims: [1, landmarks.length] };
  const found = await runtime.run("shape", { image, landmarks: places }, signal);
  const count = found.points.data.length / 2;
  const points = new Float32Array(count * 2);
  for (let i = 0; i < count; i++) {
    cropToPhoto(window, found.points.data[2 * i] + 0.5, found.points.data[2 * i + 1] + 0.5, points, 2 * i);
  }
  const [logDistance, logSigma] = found.distance.data;
  return {
    points,
    sigma: found.sigma.data.map((value) => value * window.side),
    identity: Float32Array.from(found.identity.data),
    expression: found.expression.data.map((weight) => Math.min(1, Math.max(0, weight))),
    logDistance,
    logDistanceSigma: Math.exp(logSigma),
  };
}

/** Landmarks 478 * 2 (photo px) as the network wants them: -.5 .. .5 of the crop, of a mirrored crop's face its own. */
function landmarksInCrop(landmarks: Float32Array, window: CropWindow): Float32Array {
  const places = new Float32Array(landmarks.length);
  for (let i = 0; 2 * i < landmarks.length; i++) {
    const from = 2 * (window.mirrored ? MIRROR_LANDMARK[i] : i);
    photoToCrop(window, landmarks[from], landmarks[from + 1], places, 2 * i);
  }
  return places;
}

function putRight(estimate: ShapeEstimate, mirror: ShapeMirror): ShapeEstimate {
  const points = estimate.points.slice();
  mirror.mark.forEach((from, i) => {
    points.set(estimate.points.subarray(2 * from, 2 * from + 2), 2 * i);
  });
  return {
    ...estimate,
    points,
    sigma: estimate.sigma.map((_, i) => estimate.sigma[mirror.mark[i]]),
    identity: estimate.identity.map((weight, k) => weight * mirror.identity[k]),
    expression: estimate.expression.map((_, e) => estimate.expression[mirror.expression[e]]),
  };
}

function meanEstimate(a: ShapeEstimate, b: ShapeEstimate): ShapeEstimate {
  const mean = (x: Float32Array, y: Float32Array): Float32Array => x.map((value, i) => (value + y[i]) / 2);
  return {
    points: mean(a.points, b.points),
    sigma: mean(a.sigma, b.sigma),
    identity: mean(a.identity, b.identity),
    expression: mean(a.expression, b.expression),
    logDistance: (a.logDistance + b.logDistance) / 2,
    logDistanceSigma: (a.logDistanceSigma + b.logDistanceSigma) / 2,
  };
}
