import type { InferenceRuntime } from "../../inference/openInferenceRuntime";
import type { DetectedFace } from "../../types";
import { type CropWindow, cropToPhoto } from "./CropWindow";
import { cropTensor } from "./cropTensor";
import type { HalvedPhotos } from "./halvePhoto";
import { suppressOverlaps } from "./suppressOverlaps";

/** The two BlazeFace networks: input side, anchors (grid side, count per cell), least score of a candidate. */
const DETECTORS = {
  "short-range": {
    model: "face_detection_short",
    side: 128,
    grids: [
      [16, 2],
      [8, 6],
    ],
    threshold: 0.5,
  },
  "full-range": { model: "face_detection_full", side: 192, grids: [[48, 1]], threshold: 0.6 },
} as const;

/** Runs one detector on a square window of the photo. Faces in photo px, best first. */
export async function detectInWindow(
  photos: HalvedPhotos,
  window: CropWindow,
  detector: DetectedFace["detector"],
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<DetectedFace[]> {
  const { model, side, grids, threshold } = DETECTORS[detector];
  const image = cropTensor(photos, window, side, -1, 1, "black");
  const { boxes, scores } = await runtime.run(model, { image }, signal);
  const faces: DetectedFace[] = [];
  let anchor = 0;
  for (const [grid, count] of grids) {
    for (let cell = 0; cell < grid * grid; cell++) {
      const u = ((cell % grid) + 0.5) / grid;
      const v = (Math.floor(cell / grid) + 0.5) / grid;
      for (let k = 0; k < count; k++, anchor++) {
        const score = 1 / (1 + Math.exp(-scores.data[anchor]));
        if (score < threshold) continue;
        const box = boxes.data.subarray(anchor * 16, anchor * 16 + 16);
        faces.push(toPhoto(box, u, v, side, window, score, detector));
      }
    }
  }
  return suppressOverlaps(faces);
}

/** An anchor's answer (box centre, size, six points, input px relative to the anchor) in photo px. */
function toPhoto(
  box: Float32Array,
  u: number,
  v: number,
  side: number,
  window: CropWindow,
  score: number,
  detector: DetectedFace["detector"],
): DetectedFace {
  const centre = new Float32Array(2);
  cropToPhoto(window, box[0] / side + u, box[1] / side + v, centre, 0);
  const width = (box[2] / side) * window.side;
  const height = (box[3] / side) * window.side;
  const keypoints = new Float32Array(12);
  for (let k = 0; k < 6; k++) {
    cropToPhoto(window, box[4 + 2 * k] / side + u, box[5 + 2 * k] / side + v, keypoints, 2 * k);
  }
  return { x: centre[0] - width / 2, y: centre[1] - height / 2, width, height, score, keypoints, detector };
}
